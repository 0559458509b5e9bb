import type { HallEvent, SupervisorView } from '@one-window/protocol'
import { checkInvariants, fold, newHallState } from '@one-window/queue'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openDatabase } from '../db/open.ts'
import { DEMO_SETTINGS } from '../demo/settings.ts'
import { letWait } from '../testing/crowd.ts'
import { openTestHall, type TestHall } from '../testing/test-hall.ts'
import { rebuildTables } from '../upkeep/rebuild-tables.ts'

const CROWD = 3_000
const NIGHT_MS = 16 * 3_600_000
const WAIT = { timeout: 20_000, interval: 5 }

let hall: TestHall
let kiosk: string
let leader: string

beforeEach(async () => {
  hall = await openTestHall()
  kiosk = await hall.pair('kiosk')
  leader = await hall.signIn('leader')
  await hall.app.close()
  await letWait(hall.dataDir, hall.clock, CROWD)
  hall = await hall.reopen()
})
afterEach(() => hall.close())

it('[R15] the leader ends it: others are answered between its transactions, and it can be opened again after the last', async () => {
  const close = await hall.command('day.close', {}, leader)
  expect(close.body.result).toMatchObject({ isClosed: false, isClosing: true })
  const reopen = await hall.command('day.reopen', {}, leader)
  expect(reopen).toMatchObject({ status: 409, body: { code: 'day.closing' } })
  const [notice, issue, view] = await Promise.all([
    hall.command('notice.post', { zh: '今天的业务提前结束' }, leader),
    hall.command('ticket.issue', {}, kiosk),
    hall.get('/api/halls/hanyang/views/supervisor', leader),
  ])
  expect(issue).toMatchObject({ status: 409, body: { code: 'day.closed' } })
  expect(view.body.data as SupervisorView).toMatchObject({ isDayClosed: false, isDayClosing: true, isOpen: false })
  await ended('day.closed')
  const posted = notice.body.seq
  expect([seqOf('day.closing') < posted, posted < seqOf('day.closed')]).toEqual([true, true])
  expectSound()
  expect((await hall.command('day.reopen', {}, leader)).status).toBe(200)
  expect((await hall.command('ticket.issue', {}, kiosk)).body.result.ticket.number).toBe(`Z${CROWD + 1}`)
})

it('[R15] midnight ends it, and only then the next day opens', async () => {
  hall.pass(NIGHT_MS)
  expect((await hall.command('ticket.issue', {}, kiosk)).body.code).toBe('day.closed')
  await ended('day.opened')
  expect((await hall.command('ticket.issue', {}, kiosk)).body.result.ticket.number).toBe('Z001')
  const days = journal().filter(({ name }) => name.startsWith('day.'))
  expect(days.map(({ name }) => name)).toEqual(['day.opened', 'day.closing', 'day.closed', 'day.opened'])
  expectSound()
})

it('[R15] a start goes on with what is left of it; its tables can be made anew in the middle', async () => {
  await hall.command('day.close', {}, leader)
  await vi.waitFor(() => expect(hall.rows(EXPIRED).length).toBeGreaterThan(0), WAIT)
  await hall.app.close()
  expect(hall.rows(EXPIRED).length).toBeLessThan(CROWD)
  expectSound()
  const stored = tables()
  await rebuilt()
  expect(tables()).toEqual(stored)
  hall = await hall.reopen()
  await ended('day.closed')
  expect(hall.rows(EXPIRED)).toHaveLength(CROWD)
  expectSound()
})

const EXPIRED = `select seq from journal where name = 'ticket.expired'`

function tables(): unknown[] {
  return ['ticket', 'ticket_number', 'live_party', 'service_window'].map((table) =>
    hall.rows(`select * from ${table} order by 1, 2, 3`),
  )
}

async function rebuilt(): Promise<void> {
  const db = await openDatabase(hall.dataDir)
  await rebuildTables(db, () => undefined)
  await db.destroy()
}

/** Waits until the last event of that name comes after the day's end began. */
async function ended(name: HallEvent['name']): Promise<void> {
  await vi.waitFor(() => expect(seqOf(name)).toBeGreaterThan(seqOf('day.closing')), WAIT)
}

function seqOf(name: HallEvent['name']): number {
  const [row] = hall.rows<{ seq: number }>(`select max(seq) as seq from journal where name = '${name}'`)
  return row?.seq ?? 0
}

function journal(): HallEvent[] {
  const rows = hall.rows<Omit<HallEvent, 'data'> & { data: string; business_day: string }>(
    'select * from journal order by seq',
  )
  return rows.map((row) => ({ ...row, businessDay: row.business_day, data: JSON.parse(row.data) }) as HallEvent)
}

/** Rules and tables agree with a replay of the journal, in the middle as at the end. */
function expectSound(): void {
  const state = newHallState('hanyang', DEMO_SETTINGS)
  for (const event of journal()) fold(state, event)
  expect(checkInvariants(state)).toEqual([])
  const waiting = hall.rows(`select 1 from ticket where status = 'waiting'`).length
  const parties = hall.rows('select 1 from live_party').length
  expect([waiting, parties]).toEqual([state.waiting.general.size, state.liveByParty.size])
}
