import type { DisplayView, KioskView, SupervisorView, ViewAddress, ViewKind, WindowView } from '@one-window/protocol'
import { describe, expect, it } from 'vitest'
import { gradeA, LEADER, MINUTE, TestHall, taxpayer } from '../testing/hall.ts'
import { viewFor } from './view-for.ts'

const CARD = { name: '王小明', idTail: '013X', phoneTail: null }

function view<View>(hall: TestHall, kind: ViewKind, windowNo?: number): View {
  const address = { kind, params: { windowNo } } as ViewAddress
  return viewFor(hall.state, address, { at: hall.now, personOf: () => CARD, serverAlerts: [] }) as View
}

/** Somebody at window 1, others waiting, somebody missed. */
function busyHall() {
  const hall = new TestHall({ sessions: [{ from: '09:00', to: '17:00' }] }).open(1, 2)
  for (const who of ['a', 'b', 'c']) hall.issue([taxpayer(who)])
  hall.does('ticket.issue', {}, { phone: 'phone-key-1' })
  hall.next(2)
  hall.does('window.no-show', { windowNo: 2 })
  hall.next(1)
  hall.issue([gradeA('d')], { needs: ['ill'] })
  return hall
}

describe('[R18] views', () => {
  it.each(['display', 'kiosk', 'supervisor'] as const)('%s holds neither keys nor names', (kind) => {
    const text = JSON.stringify(view(busyHall(), kind))
    expect(text).not.toMatch(/taxpayer-key|phone-key|王小明|013X|elderly|"ill"/)
  })

  it('the officer sees the person at the window, and no key', () => {
    const seen = view<WindowView>(busyHall(), 'windows', 1)
    expect(seen.current?.people).toEqual([CARD])
    expect(JSON.stringify(seen)).not.toMatch(/taxpayer-key|phone-key/)
    expect(view(busyHall(), 'windows', 9)).toBeUndefined()
    expect(view<WindowView>(busyHall(), 'windows', 2).current).toBeNull()
  })

  it('events hold keys, never more', () => {
    expect(JSON.stringify(busyHall().events)).not.toMatch(/王小明|013X|elderly|"ill"/)
  })
})

describe('[R6] the display', () => {
  it('shows calls newest first, windows with their numbers, and who comes next', () => {
    const shown = view<DisplayView>(busyHall(), 'display')
    expect(shown.calls).toMatchObject([{ number: 'Z002', windowNo: 1, zone: 'main', times: 1 }])
    expect(shown.windows[0]).toEqual({ windowNo: 1, zone: 'main', state: 'called', number: 'Z002' })
    expect(shown.waiting).toEqual([
      { lane: 'general', count: 2, next: ['Z003', 'Z004'] },
      { lane: 'priority', count: 1, next: ['Y001'] },
      { lane: 'tutoring', count: 0, next: [] },
    ])
  })

  it('[R15b] says, for the pages of the staff, that the clock is doubted', () => {
    const hall = busyHall()
    expect(view<DisplayView>(hall, 'display').isClockDoubted).toBe(false)
    const doubted = { wall: hall.now + 60 * MINUTE, since: hall.now, isStarting: false }
    const viewing = { at: hall.now, doubted, personOf: () => CARD, serverAlerts: [] }
    expect(viewFor(hall.state, { kind: 'display', params: {} }, viewing)).toMatchObject({ isClockDoubted: true })
  })

  it('[R12] names among the next those who were sent to a window, by their turn', () => {
    const hall = busyHall()
    hall.does('window.transfer', { windowNo: 1, to: { windowNo: 2 } })
    expect(view<DisplayView>(hall, 'display').waiting[0]).toEqual({
      lane: 'general',
      count: 3,
      next: ['Z002', 'Z003', 'Z004'],
    })
  })

  it('[R15] is closed outside the hours and when the day is closed', () => {
    const hall = busyHall()
    expect(view<DisplayView>(hall, 'display').isOpen).toBe(true)
    hall.now += 8 * 60 * MINUTE
    expect(view<DisplayView>(hall, 'display').isOpen).toBe(false)
  })
})

describe('[R17] the kiosk near closing', () => {
  it('says whether a number taken now will be served', () => {
    const hall = new TestHall({ sessions: [{ from: '09:00', to: '10:00' }] }).open(1)
    expect(view<KioskView>(hall, 'kiosk')).toMatchObject({ isOpen: true, servedToday: true, openWindows: 1 })
    for (let other = 0; other < 4; other++) hall.issue()
    expect(view<KioskView>(hall, 'kiosk').servedToday).toBe(false)
    hall.now += 60 * MINUTE
    expect(view<KioskView>(hall, 'kiosk')).toMatchObject({
      isOpen: false,
      servedToday: false,
      closesAt: null,
      opensAt: '2026-03-03T01:00:00.000Z',
    })
  })

  it('does not know that while no window is open that may call it, and never says that it will', () => {
    const hall = new TestHall({ sessions: [{ from: '09:00', to: '10:00' }] })
    const servedToday = () => view<KioskView>(hall, 'kiosk').servedToday
    expect(servedToday()).toBeNull()
    hall.open(5)
    expect(servedToday()).toBeNull()
    hall.open(1)
    expect(servedToday()).toBe(true)
    hall.does('window.pause', { windowNo: 1, reason: 'meal' })
    expect(servedToday()).toBeNull()
    hall.now += 60 * MINUTE
    expect(servedToday()).toBe(false)
  })

  it('[R4] tells the largest bound of the hall for the rule sentence', () => {
    const { headStartMinutes } = view<KioskView>(new TestHall(), 'kiosk')
    expect(headStartMinutes).toEqual({ creditA: 15, green: 30, priorityZone: 45 })
  })
})

describe('[R9] the console', () => {
  it('proposes a no-show when all recalls are used', () => {
    const hall = busyHall()
    const current = () => view<WindowView>(hall, 'windows', 1).current
    expect(current()).toMatchObject({ recallsLeft: 3, noShowProposed: false })
    for (let recall = 0; recall < 3; recall++) {
      hall.now += 5000
      hall.does('window.recall', { windowNo: 1 })
    }
    expect(current()).toMatchObject({ recallsLeft: 0, noShowProposed: true })
  })

  it('[R8] offers to undo what ended there lately, [R10] and to bring back the missed', () => {
    const hall = busyHall()
    const seen = () => view<WindowView>(hall, 'windows', 2)
    expect(seen().ended).toMatchObject([{ ticket: { number: 'Z001' }, canReopen: true }])
    expect(seen().missed).toMatchObject([{ number: 'Z001', windowNo: 2, canReinstate: true }])
    hall.now += 6 * MINUTE
    expect(seen().ended).toEqual([])
  })

  it('[R12] lists those who were sent to it', () => {
    const hall = busyHall()
    hall.does('window.transfer', { windowNo: 1, to: { windowNo: 2 } })
    expect(view<WindowView>(hall, 'windows', 2).assigned).toMatchObject([{ number: 'Z002' }])
    expect(view<WindowView>(hall, 'windows', 1).assigned).toEqual([])
  })
})

describe('[R12] [R13] the supervisor', () => {
  it('sees since when the one waits who has waited longest, sent to a window or behind many with a head start', () => {
    const hall = new TestHall().open(1, 2)
    const [first, second] = [hall.issue([taxpayer('first')]), hall.issue([taxpayer('second')])]
    const longest = () => view<SupervisorView>(hall, 'supervisor').lanes[0]?.longestSince
    expect(longest()).toBe(first.issuedAt)
    hall.next(1)
    expect(longest()).toBe(second.issuedAt)
    hall.does('window.transfer', { windowNo: 1, to: { windowNo: 2 } })
    expect(longest()).toBe(first.issuedAt)
    expect(view<SupervisorView>(hall, 'supervisor').lanes[1]?.longestSince).toBeNull()
    const early = hall.issue([gradeA('early')])
    hall.now += 20 * MINUTE
    for (let other = 0; other < 12; other++) hall.issue([taxpayer(String(other))], { needs: ['ill'] })
    expect(view<SupervisorView>(hall, 'supervisor').lanes[1]).toMatchObject({ count: 13, longestSince: early.issuedAt })
  })

  it('is alerted when people wait in a lane that nobody calls from', () => {
    const hall = busyHall()
    expect(view<SupervisorView>(hall, 'supervisor').alerts).toEqual([])
    hall.does('window.close', { windowNo: 2 })
    hall.does('window.complete', { windowNo: 1 })
    hall.does('window.pause', { windowNo: 1, reason: 'equipment' }, LEADER)
    const { alerts } = view<SupervisorView>(hall, 'supervisor')
    expect(alerts).toMatchObject([
      { code: 'lane.stranded', lane: 'general', waiting: 2 },
      { code: 'lane.stranded', lane: 'priority', waiting: 1 },
    ])
  })
})
