import { type HallEvent, VIEWS } from '@one-window/protocol'
import { newHallState } from '@one-window/queue'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { PacedDevices } from '../access/paced-devices.ts'
import { DEMO_SETTINGS } from '../demo/settings.ts'
import type { HallKeeper } from '../hall/keeper.ts'
import type { News } from '../hall/listeners.ts'
import { Rooms } from './rooms.ts'

const memory = { state: newHallState('hanyang', DEMO_SETTINGS), people: new Map() }
const displayPaceMs = VIEWS.display.paceMs

let rooms: Rooms
let tell: (news: News) => void
const sent: string[] = []

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] })
  sent.length = 0
  const keeper = {
    hallId: 'hanyang',
    now: () => ({ at: 0, doubted: null }),
    onNews: (listener: typeof tell) => {
      tell = listener
    },
    read: async (look: (known: typeof memory) => unknown) => look(memory),
    tick: async () => {},
  } as unknown as HallKeeper
  rooms = new Rooms({
    keeper,
    listenedTo: new Set(['display', 'kiosk', 'windows/3']),
    send: ({ message }) => sent.push(`${message.view} ${message.seq}`),
    pacedDevices: new PacedDevices({ now: () => 0, elapsed: () => 0 }),
    endStale: async () => {},
    onFault: (error) => {
      throw error
    },
  })
})
afterEach(() => {
  rooms.stop()
  Object.assign(VIEWS.display, { paceMs: displayPaceMs })
  vi.useRealTimers()
})

function happens(name: HallEvent['name'], data: object = {}): void {
  memory.state.seq++
  tell({ memory, events: [{ name, data } as HallEvent], isForeign: false })
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const now = () => memory.state.seq

it('what is urgent goes out at once, the others in the next round, nothing twice', async () => {
  happens('ticket.recalled', { windowNo: 3, times: 2 })
  expect(sent).toEqual([`display ${now()}`, `windows/3 ${now()}`])
  await pass(1)
  expect(sent.slice(2)).toEqual([`kiosk ${now()}`])
})

it('what is not urgent waits for the round, however much happens meanwhile', async () => {
  happens('notice.posted')
  happens('notice.withdrawn')
  expect(sent).toEqual([])
  await pass(1)
  expect(sent).toEqual(['display', 'kiosk', 'windows/3'].map((view) => `${view} ${now()}`))
})

it('a view that keeps a pace waits for its time and shows what is by then; what is urgent does not wait', async () => {
  Object.assign(VIEWS.display, { paceMs: 2_000 })
  happens('notice.posted')
  await pass(1)
  sent.length = 0
  happens('notice.withdrawn')
  happens('notice.posted')
  await pass(1_000)
  expect(sent).toEqual([`kiosk ${now()}`, `windows/3 ${now()}`])
  await pass(1_100)
  expect(sent.slice(2)).toEqual([`display ${now()}`])
  happens('ticket.recalled', { windowNo: 5, times: 2 })
  expect(sent.slice(3)).toEqual([`display ${now()}`])
})
