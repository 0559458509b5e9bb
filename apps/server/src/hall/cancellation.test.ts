import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { LIMITS } from '@one-window/protocol'
import type { Kysely } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { addHall } from '../db/hall.ts'
import { openDatabase } from '../db/open.ts'
import type { Database } from '../db/schema.ts'
import { DEMO_SETTINGS } from '../demo/settings.ts'
import { TestClock } from '../testing/test-clock.ts'
import { leader, stranger, type Watched, watch } from '../testing/two-keepers.ts'
import { rebuildTables } from '../upkeep/rebuild-tables.ts'

/** Monday, 23 November 2026, 10:00 in Shanghai. */
const TEN_O_CLOCK = Date.UTC(2026, 10, 23, 2)
const SINCE = new Date(TEN_O_CLOCK).toISOString()
const FLOOD = LIMITS.cancellationSliceMax + 50

let dataDir: string
let db: Kysely<Database>
let clock: TestClock
let hall: Watched

beforeEach(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'one-window-test-'))
  db = await openDatabase(dataDir)
  clock = new TestClock(TEN_O_CLOCK)
  await addHall(db, { hallId: 'hanyang', settings: DEMO_SETTINGS, isDemo: true })
  const device = { device_id: 'kiosk', hall_id: 'hanyang', kind: 'kiosk', paired_at: TEN_O_CLOCK, revoked_at: null }
  await db.insertInto('device').values(device).execute()
  hall = watch(db, clock)
  await hall.keeper.tick()
})
afterEach(async () => {
  expect(hall.faults).toEqual([])
  await hall.keeper.stop()
  await db.destroy()
  rmSync(dataDir, { recursive: true, force: true })
})

const send = async (name: string, body: object, key?: string) => {
  const { status, body: answer } = await hall.send(name, body, { ...leader(), ...(key === undefined ? {} : { key }) })
  return { status, ...(answer as unknown as { code?: string; result: { undoId: string; count: number } }) }
}

/** What the tables say: how many tickets there are of each status, and whose parties are taken. */
async function tables() {
  const columns = ['number', 'status', 'ended_at', 'turn_at'] as const
  const tickets = await db.selectFrom('ticket').select(columns).orderBy('number').execute()
  const parties = await db.selectFrom('live_party').select('party_key').execute()
  const count = (status: string) => tickets.filter((ticket) => ticket.status === status).length
  return { waiting: count('waiting'), cancelled: count('cancelled'), parties: parties.length, tickets }
}

async function flood(): Promise<void> {
  await hall.send('ticket.issue', {}, stranger('a-person-that-is-new'))
  await Promise.all(Array.from({ length: FLOOD - 1 }, () => hall.send('ticket.issue', {})))
}

const cancelled = () => ({ deviceId: 'kiosk', since: SINCE, reason: 'Somebody played with it', expect: FLOOD })

it('a flood leaves the tables in slices, others are served in between, and the undo brings all of it back', async () => {
  await flood()
  const before = await tables()
  const { status, result } = await send('ticket.cancel-many', cancelled())
  expect([status, result.count]).toEqual([200, FLOOD])
  expect(await tables()).toMatchObject({ waiting: 50, cancelled: LIMITS.cancellationSliceMax, parties: 0 })
  expect((await hall.send('ticket.issue', {})).status).toBe(200)
  clock.pass(LIMITS.cancellationRestMs)
  await hall.keeper.tick()
  expect(await tables()).toMatchObject({ waiting: 1, cancelled: FLOOD, parties: 0 })

  expect((await send('ticket.restore-many', { undoId: result.undoId })).result.count).toBe(FLOOD)
  clock.pass(LIMITS.cancellationRestMs)
  await hall.keeper.tick()
  const after = await tables()
  expect(after).toMatchObject({ waiting: FLOOD + 1, cancelled: 0, parties: 1 })
  expect(after.tickets.slice(0, FLOOD)).toEqual(before.tickets)
  const { broken } = await hall.picture()
  expect(broken).toEqual([])
})

it('a keeper that starts in the middle goes on, and the tables are what the journal folds to', async () => {
  await flood()
  await send('ticket.cancel-many', cancelled())
  await hall.keeper.stop()
  hall = watch(db, clock)
  await hall.keeper.tick()
  clock.pass(LIMITS.cancellationRestMs)
  await hall.keeper.tick()
  const made = await tables()
  expect(made).toMatchObject({ waiting: 0, cancelled: FLOOD })
  await rebuildTables(db, () => {})
  expect(await tables()).toEqual(made)
})

it('the same key cancels once, and every number says in the journal what it was cancelled with', async () => {
  await flood()
  const [first, again] = [
    await send('ticket.cancel-many', cancelled(), 'once'),
    await send('ticket.cancel-many', cancelled(), 'once'),
  ]
  expect(again.result).toEqual(first.result)
  const events = hall.told.map(({ event }) => event)
  const begun = events.filter(({ name }) => name === 'cancellation.begun')
  expect(begun.map(({ actor, data }) => ({ actor, data }))).toMatchObject([
    { actor: 'account:leader', data: { count: FLOOD, reason: 'Somebody played with it' } },
  ])
  const withIt = events.filter(({ name, data }) => name === 'ticket.cancelled' && data.undoId === first.result.undoId)
  expect(withIt).toHaveLength(LIMITS.cancellationSliceMax)
})
