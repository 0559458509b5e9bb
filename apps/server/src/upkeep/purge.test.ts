import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { LIMITS } from '@one-window/protocol'
import type { Doubted } from '@one-window/queue'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { openDatabase } from '../db/open.ts'
import { purgeOutcomes } from '../db/outcome.ts'
import { openTestHall, type TestHall } from '../testing/test-hall.ts'
import { purgeOnce, startPurging } from './purge.ts'

const DAY_MS = 86_400_000

it('[R18] people, outcomes, tokens and pairing codes are forgotten in their time', async () => {
  let hall = await openTestHall()
  const kiosk = await hall.pair('kiosk')
  const admin = await hall.signIn('admin')
  await hall.post('/api/devices/codes', { kind: 'kiosk' }, { authorization: `Bearer ${admin}` })
  await hall.command('ticket.issue', { phone: '13812345678' }, kiosk)
  const kept = () =>
    ['person', 'outcome', 'token', 'pairing_code'].map((table) => hall.rows(`select * from ${table}`).length)
  expect(kept()).toEqual([1, 1, 2, 4])

  hall.pass(LIMITS.personKeptDays * DAY_MS)
  hall = await hall.reopen()
  await purge(hall)
  expect(kept(), 'a day too early for people; devices and demo codes stay').toEqual([1, 0, 1, 3])
  hall.pass(DAY_MS)
  hall = await hall.reopen()
  await purge(hall)
  expect(kept()).toEqual([0, 0, 1, 3])
  await hall.close()
})

it('[R18] whoever waits is not forgotten, however long ago the row was made', async () => {
  const hall = await openTestHall()
  await hall.command('ticket.issue', { phone: '13812345678' }, await hall.pair('kiosk'))
  hall.sabotage('update person set created_at = 0')
  await purge(hall)
  expect(hall.rows('select * from person')).toHaveLength(1)
  await hall.close()
})

it('[R15b] nothing is purged by a doubted clock', async () => {
  const hall = await openTestHall()
  await hall.command('ticket.issue', { phone: '13812345678' }, await hall.pair('kiosk'))
  await hall.app.close()
  const db = await openDatabase(hall.dataDir)
  const muchLater = hall.clock.wall() + 400 * DAY_MS
  const left = async (doubted: Doubted | undefined, hasProvenClock: () => boolean) => {
    await purgeOnce(db, [{ now: () => ({ at: muchLater, doubted }), hasProvenClock }])
    return hall.rows('select * from outcome').length
  }
  expect(await left({ wall: muchLater, since: 0, isStarting: true }, () => true)).toBe(1)
  expect(await left(undefined, () => false)).toBe(1)
  expect(await left(undefined, () => true)).toBe(0)
  await db.destroy()
  await hall.close()
})

it('[R18] all but what is old enough stays, however much there is; the table is walked in slices', async () => {
  const hall = await openTestHall()
  const db = await openDatabase(hall.dataDir)
  const row = `'hanyang', 'actor', 'key-' || value, 'print', 200, '{}', value % 2 * ${hall.clock.wall()}`
  const some = `insert into outcome (hall_id, actor, key, fingerprint, status, body, at)
    with recursive counted (value) as (select 1 union all select value + 1 from counted where value < 1700)
    select ${row} from counted`
  hall.sabotage(some)
  let slices = 0
  for await (const _ of purgeOutcomes(db, hall.clock.wall())) slices++
  expect(hall.rows('select at from outcome')).toEqual(Array(850).fill({ at: hall.clock.wall() }))
  expect(slices).toBe(4)
  await db.destroy()
  await hall.close()
})

it('begins once the server listens, ends with it, and tells a fault', async () => {
  let hall = await openTestHall()
  await hall.command('ticket.issue', {}, await hall.pair('kiosk'))
  hall.sabotage('update outcome set at = 0')
  hall = await hall.reopen()
  expect(hall.rows('select * from outcome')).toHaveLength(1)
  await hall.listen()
  hall = await hall.reopen()
  expect(hall.rows('select * from outcome')).toHaveLength(0)

  const faults: unknown[] = []
  const fault = new Error('no time')
  const broken = () => {
    throw fault
  }
  const db = await openDatabase(hall.dataDir)
  await startPurging(db, [{ now: broken, hasProvenClock: () => true }], (error) => faults.push(error))()
  await db.destroy()
  expect(faults).toEqual([fault])
  await hall.close()
})

describe('[R18] who is erased is gone from the files', () => {
  /** A page full of people, every third of them new. */
  const people = (hall: TestHall): string => `insert into person (party_key, name, id_tail, phone_tail, created_at)
    with recursive counted (value) as (select 1 union all select value + 1 from counted where value < 30)
    select hex(randomblob(16)), iif(value % 3 = 0, 'KEPT-', 'GONE-') || value, null, null,
      iif(value % 3 = 0, ${hall.clock.wall()}, 0) from counted`

  it('and the file does not grow by what comes in their place', async () => {
    const hall = await openTestHall()
    const db = await openDatabase(hall.dataDir)
    const files = () => readdirSync(hall.dataDir).map((name) => readFileSync(path.join(hall.dataDir, name), 'latin1'))
    const come = async () => void (await sql.raw(people(hall)).execute(db))
    const pages = (): number => hall.rows<{ page_count: number }>('pragma page_count')[0]?.page_count ?? 0
    await come()
    expect(files().join('')).toContain('GONE-')
    await purge(hall)
    expect(files().join('').match(/GONE-/g)).toBeNull()
    expect(files().join('')).toContain('KEPT-30')
    await come()
    const before = pages()
    for (let round = 0; round < 4; round++) {
      await purge(hall)
      await sql.raw(`delete from person where name like 'KEPT-%'`).execute(db)
      await come()
    }
    expect(pages()).toBeLessThanOrEqual(before)
    await db.destroy()
    await hall.close()
  })
})

/** As the running server does it each hour. */
async function purge({ dataDir, clock }: TestHall): Promise<void> {
  const db = await openDatabase(dataDir)
  await purgeOnce(db, [{ now: () => ({ at: clock.wall(), doubted: undefined }), hasProvenClock: () => true }])
  await db.destroy()
}
