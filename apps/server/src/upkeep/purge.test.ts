import { LIMITS } from '@one-window/protocol'
import type { Doubted } from '@one-window/queue'
import { expect, it } from 'vitest'
import { openDatabase } from '../db/open.ts'
import { openTestHall } from '../testing/test-hall.ts'
import { startPurging } from './purge.ts'

const DAY_MS = 86_400_000

it('[R18] people, outcomes, tokens and pairing codes are forgotten in their time, also while the server was away', async () => {
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
  expect(kept(), 'a day too early for people; devices and demo codes stay').toEqual([1, 0, 1, 3])
  hall.pass(DAY_MS)
  hall = await hall.reopen()
  expect(kept()).toEqual([0, 0, 1, 3])
  await hall.close()
})

it('[R18] whoever waits is not forgotten, however long ago the row was made', async () => {
  let hall = await openTestHall()
  await hall.command('ticket.issue', { phone: '13812345678' }, await hall.pair('kiosk'))
  hall.sabotage('update person set created_at = 0')
  hall = await hall.reopen()
  expect(hall.rows('select * from person')).toHaveLength(1)
  await hall.close()
})

it('[R15b] nothing is purged by a doubted clock', async () => {
  const hall = await openTestHall()
  await hall.command('ticket.issue', { phone: '13812345678' }, await hall.pair('kiosk'))
  await hall.app.close()
  const db = await openDatabase(hall.dataDir)
  const muchLater = hall.clock.wall() + 400 * DAY_MS
  const purge = async (doubted?: Doubted) => {
    const stop = await startPurging(db, [{ now: () => ({ at: muchLater, doubted }) }], fail)
    stop()
    return hall.rows('select * from outcome').length
  }
  expect(await purge({ wall: muchLater, since: 0, isStarting: true })).toBe(1)
  expect(await purge()).toBe(0)
  await db.destroy()
  await hall.close()
})

function fail(error: unknown): never {
  throw error
}
