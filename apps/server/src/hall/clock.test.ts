import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { SupervisorView } from '@one-window/protocol'
import { checkInvariants, viewFor } from '@one-window/queue'
import type { Kysely } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addHall } from '../db/hall.ts'
import { openDatabase } from '../db/open.ts'
import type { Database } from '../db/schema.ts'
import { DEMO_SETTINGS } from '../demo/settings.ts'
import { TestClock } from '../testing/test-clock.ts'
import { officer, type Watched, watch } from '../testing/two-keepers.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
/** Monday, 23 November 2026, 10:00 in Shanghai. */
const TEN_O_CLOCK = Date.UTC(2026, 10, 23, 2)
const ADMIN = { actor: { id: 'account:admin', account: 'admin', roles: ['admin' as const] } }

let dataDir: string
let db: Kysely<Database>
let clock: TestClock
let keeper: Watched

beforeEach(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'one-window-test-'))
  db = await openDatabase(dataDir)
  await addHall(db, { hallId: 'hanyang', settings: DEMO_SETTINGS, isDemo: false })
  clock = new TestClock(TEN_O_CLOCK)
  keeper = watch(db, clock)
  await keeper.keeper.tick()
})
afterEach(async () => {
  expect(keeper.faults).toEqual([])
  expect((await keeper.picture()).broken).toEqual([])
  await keeper.keeper.stop()
  await db.destroy()
  rmSync(dataDir, { recursive: true, force: true })
})

/** Stops the keeper and starts another one on the same tables. */
async function restart(takesItsStart = false): Promise<void> {
  await keeper.keeper.stop()
  keeper = watch(db, clock, takesItsStart)
  await keeper.keeper.tick()
}

/** Time passes, and the keeper looks at its clocks. */
async function pass(ms: number): Promise<void> {
  clock.pass(ms)
  await keeper.keeper.tick()
}

async function issue(): Promise<string | undefined> {
  return (await keeper.send('ticket.issue', {})).body.result.ticket?.number
}

/** Opens window 3 and serves everybody. */
async function serveAll(): Promise<void> {
  await keeper.send('window.open', { windowNo: 3 }, officer('w03'))
  for (;;) {
    const { body } = await keeper.send('window.next', { windowNo: 3 }, officer('w03'))
    if (body.result.ticket === null) return
    await keeper.send('window.start', { windowNo: 3 }, officer('w03'))
  }
}

/** The hall's time (ms) from ten o'clock, and how far off the wall clock is while it is doubted. */
function now(): [sinceTen: number, aheadMs: number | undefined] {
  const { at, doubted } = keeper.keeper.now()
  return [at - TEN_O_CLOCK, doubted && doubted.wall - at]
}

async function alerts(): Promise<SupervisorView['alerts']> {
  return keeper.keeper.read(({ state }) => {
    const viewing = { ...keeper.keeper.now(), personOf: () => null, serverAlerts: [] }
    return (viewFor(state, { kind: 'supervisor', params: {} }, viewing) as SupervisorView).alerts
  })
}

async function journaled(count: number): Promise<string[]> {
  const rows = await db.selectFrom('journal').select('name').orderBy('seq', 'desc').limit(count).execute()
  return rows.map(({ name }) => name).reverse()
}

/** A keeper that has just started sees the same. */
async function expectReplay(): Promise<void> {
  const seen = await keeper.picture()
  const fresh = watch(db, clock)
  expect(await fresh.picture()).toEqual(seen)
  await fresh.keeper.stop()
}

describe('[R15b] while the server runs', () => {
  it.each([11 * MINUTE_MS, -11 * MINUTE_MS, DAY_MS])('a jump of %i ms is doubted, and an alert says so', async (ms) => {
    await issue()
    await pass(MINUTE_MS)
    clock.jump(ms)
    expect(await issue()).toBe('Z002')
    expect(now()).toEqual([MINUTE_MS, ms])
    const time = (at: number) => new Date(TEN_O_CLOCK + MINUTE_MS + at).toISOString()
    expect(await alerts()).toContainEqual({
      code: 'clock.doubted',
      since: time(0),
      hallTime: time(0),
      clockTime: time(ms),
      isConfirmed: false,
    })
    clock.jump(-ms)
    await pass(MINUTE_MS)
    expect((await alerts()).map(({ code }) => code)).not.toContain('clock.doubted')
    expect(now()).toEqual([2 * MINUTE_MS, undefined])
  })

  it('sleep is no jump: a hall that slept over the weekend opens its Monday', async () => {
    await issue()
    await pass(3 * DAY_MS)
    expect(await issue()).toBe('Z001')
    expect(now()).toEqual([3 * DAY_MS, undefined])
  })

  it('the administrator confirms: a later time is taken in the same press, for the orders beside it too', async () => {
    await issue()
    clock.jump(HOUR_MS)
    const [confirmed, issued] = await Promise.all([
      keeper.send('clock.confirm', {}, ADMIN),
      keeper.send('ticket.issue', {}),
    ])
    expect(confirmed.body.result).toMatchObject({ wasDoubted: true, takenAt: '2026-11-23T03:00:00.000Z' })
    expect(issued.body.result.ticket).toMatchObject({ number: 'Z002', issuedAt: '2026-11-23T03:00:00.000Z' })
    expect(now()).toEqual([HOUR_MS, undefined])
    await expectReplay()
  })

  it('a day that opens in the batch of a settings change opens with it', async () => {
    clock.jump(2 * DAY_MS)
    await pass(0)
    const change = { patch: { recallCountMax: 7 } }
    await Promise.all([keeper.send('settings.change', change, ADMIN), keeper.send('clock.confirm', {}, ADMIN)])
    expect(await journaled(5)).toContain('settings.changed')
    expect((await journaled(1))[0]).toBe('day.opened')
    const inForce = await keeper.keeper.read(({ state }) => state.settings.recallCountMax)
    const { settings } = await db.selectFrom('hall_set_up').select('settings').executeTakeFirstOrThrow()
    expect([inForce, JSON.parse(settings).recallCountMax]).toEqual([7, 7])
    await expectReplay()
  })

  it('a quiet hall takes it after a quarter of an hour', async () => {
    await issue()
    clock.jump(2 * HOUR_MS)
    await pass(0)
    await pass(15 * MINUTE_MS - 1)
    expect(now()[1]).toBe(2 * HOUR_MS)
    await pass(1)
    expect(now()).toEqual([2 * HOUR_MS + 15 * MINUTE_MS, undefined])
    expect(await journaled(2)).toEqual(['clock.confirmed', 'clock.taken'])
  })

  it('an earlier time is taken when the last person has left, also after a restart meanwhile', async () => {
    await issue()
    clock.jump(-HOUR_MS)
    const { body } = await keeper.send('clock.confirm', {}, ADMIN)
    expect(body.result).toMatchObject({ wasDoubted: true, takenAt: null })
    await restart()
    expect(await alerts()).toMatchObject([{ code: 'clock.doubted', isConfirmed: true }, { code: 'lane.stranded' }])
    await pass(MINUTE_MS)
    await serveAll()
    expect(now()).toEqual([MINUTE_MS - HOUR_MS, undefined])
    expect(await journaled(3)).toEqual(['ticket.completed', 'window.became-ready', 'clock.taken'])
    expect(await issue()).toBe('Z002')
    await expectReplay()
  })
})

describe('[R15b] an earlier time of a date that was a business day already', () => {
  it('numbers go on there and on the other date, and the tables hold them', async () => {
    for (let count = 0; count < 3; count++) await issue()
    await serveAll()
    clock.jump(DAY_MS)
    await keeper.send('clock.confirm', {}, ADMIN)
    expect([await issue(), await issue()]).toEqual(['Z001', 'Z002'])
    await serveAll()
    clock.jump(-DAY_MS)
    await keeper.send('clock.confirm', {}, ADMIN)
    expect([await issue(), await issue()]).toEqual(['Z004', 'Z005'])
    await expectReplay()
    await restart()
    expect(await issue()).toBe('Z006')
    await pass(DAY_MS)
    expect(await issue()).toBe('Z003')
    const rows = await db.selectFrom('ticket_number').select(['business_day', 'number']).execute()
    expect(rows.map(({ business_day, number }) => `${business_day} ${number}`).toSorted()).toEqual([
      ...[1, 2, 3, 4, 5, 6].map((no) => `2026-11-23 Z00${no}`),
      ...[1, 2, 3].map((no) => `2026-11-24 Z00${no}`),
    ])
    await expectReplay()
  })
})

describe('[R15b] at a start', () => {
  it('in the same boot the hall’s own time goes on, and a jump meanwhile is doubted', async () => {
    await issue()
    clock.pass(HOUR_MS)
    clock.jump(12 * MINUTE_MS)
    await restart()
    expect(now()).toEqual([HOUR_MS, 12 * MINUTE_MS])
    await restart()
    expect(now()).toEqual([HOUR_MS, 12 * MINUTE_MS])
  })

  it('in the same boot a long sleep is no doubt', async () => {
    await issue()
    clock.pass(40 * DAY_MS)
    await restart()
    expect(now()).toEqual([40 * DAY_MS, undefined])
  })

  it('after another boot the next morning is believed', async () => {
    await issue()
    clock.restart(20 * HOUR_MS)
    await restart()
    expect(now()).toEqual([20 * HOUR_MS, undefined])
    expect(await issue()).toBe('Z001')
  })

  it('40 days later is doubted: the hall goes on where it stood until the administrator confirms', async () => {
    await issue()
    clock.restart(40 * DAY_MS)
    await restart()
    await pass(MINUTE_MS)
    expect(now()[0]).toBe(MINUTE_MS)
    expect(await issue()).toBe('Z002')
    await keeper.send('clock.confirm', {}, ADMIN)
    expect(now()).toEqual([40 * DAY_MS + MINUTE_MS, undefined])
    expect(await journaled(5)).toEqual(['ticket.expired', 'ticket.expired', 'day.closed', 'clock.taken', 'day.opened'])
    expect(await issue()).toBe('Z001')
    await expectReplay()
  })

  it('40 days later with people from then: a quarter of an hour of quiet confirms it', async () => {
    await issue()
    clock.restart(40 * DAY_MS)
    await restart()
    await pass(15 * MINUTE_MS)
    expect(now()).toEqual([40 * DAY_MS + 15 * MINUTE_MS, undefined])
    expect(await issue()).toBe('Z001')
  })

  it('an earlier date is doubted: people stay, their numbers go on', async () => {
    await issue()
    clock.restart(-300 * DAY_MS)
    await restart()
    expect(now()).toEqual([0, -300 * DAY_MS])
    expect(await issue()).toBe('Z002')
    await serveAll()
    await pass(15 * MINUTE_MS)
    expect(now()).toEqual([15 * MINUTE_MS - 300 * DAY_MS, undefined])
    await expectReplay()
  })

  it.each([-300 * DAY_MS, 40 * DAY_MS, -HOUR_MS])(
    'the demo hall takes its clock (%i ms) without asking',
    async (ms) => {
      await issue()
      clock.restart(ms)
      await restart(true)
      expect(now()).toEqual([ms, undefined])
      expect((await issue())?.startsWith('Z00')).toBe(true)
      await expectReplay()
      clock.jump(HOUR_MS)
      await pass(0)
      expect(now()[1]).toBe(HOUR_MS)
    },
  )

  it('the row of the own time is written when a clock was set, not while time passes', async () => {
    const row = () => db.selectFrom('hall_clock').selectAll().executeTakeFirst()
    const first = await row()
    for (let count = 0; count < 5; count++) await pass(7 * MINUTE_MS)
    expect(await row()).toEqual(first)
    clock.jump(5 * MINUTE_MS)
    await pass(0)
    expect((await row())?.offset_ms).toBe((first?.offset_ms ?? 0) + 5 * MINUTE_MS)
  })
})

it('[R15b] a second keeper follows when the first lets the hall take a time', async () => {
  const other = watch(db, clock)
  await other.keeper.tick()
  clock.jump(-3 * HOUR_MS)
  await keeper.send('clock.confirm', {}, ADMIN)
  await other.keeper.catchUp()
  const at = other.keeper.now()
  expect([at.at - TEN_O_CLOCK, at.doubted]).toEqual([-3 * HOUR_MS, undefined])
  expect((await other.send('ticket.issue', {})).body.result.ticket).toMatchObject({
    issuedAt: new Date(TEN_O_CLOCK - 3 * HOUR_MS).toISOString(),
  })
  expect(checkInvariants(await keeper.keeper.read(({ state }) => state))).toEqual([])
  await other.keeper.stop()
})
