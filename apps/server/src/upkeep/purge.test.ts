import { LIMITS } from '@one-window/protocol'
import type { Doubted } from '@one-window/queue'
import { expect, it } from 'vitest'
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
  const left = async (doubted?: Doubted) => {
    await purgeOnce(db, [{ now: () => ({ at: muchLater, doubted }) }])
    return hall.rows('select * from outcome').length
  }
  expect(await left({ wall: muchLater, since: 0, isStarting: true })).toBe(1)
  expect(await left()).toBe(0)
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
  await hall.app.listen({ host: '127.0.0.1', port: 0 })
  hall = await hall.reopen()
  expect(hall.rows('select * from outcome')).toHaveLength(0)

  const faults: unknown[] = []
  const fault = new Error('no time')
  const broken = () => {
    throw fault
  }
  const db = await openDatabase(hall.dataDir)
  await startPurging(db, [{ now: broken }], (error) => faults.push(error))()
  await db.destroy()
  expect(faults).toEqual([fault])
  await hall.close()
})

/** As the running server does it each hour. */
async function purge({ dataDir, clock }: TestHall): Promise<void> {
  const db = await openDatabase(dataDir)
  await purgeOnce(db, [{ now: () => ({ at: clock.wall(), doubted: undefined }) }])
  await db.destroy()
}
