import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Kysely, sql } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { dialectOf } from './dialect/dialect.ts'
import { lockHall } from './journal.ts'
import { listStatement } from './list-statement.ts'
import { hasDatabase, openDatabase } from './open.ts'
import type { Database } from './schema.ts'

let dataDir: string
let db: Kysely<Database>
beforeEach(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'one-window-test-'))
  db = await openDatabase(dataDir)
})
afterEach(async () => {
  await db.destroy()
  rmSync(dataDir, { recursive: true, force: true })
})

const TEXTS = ['a', "it's", '"quoted"', '综合', '', 'a?b', '[1]']

it('a database and its transactions speak the same dialect', async () => {
  const inside = await db.transaction().execute(async (trx) => dialectOf(trx))
  expect(inside).toBe(dialectOf(db))
})

it('a database is there once it was opened', () => {
  expect([hasDatabase(dataDir), hasDatabase(path.join(dataDir, 'elsewhere'))]).toEqual([true, false])
})

it('a list finds its texts, be they many or few, wherever it is named', async () => {
  const rows = TEXTS.map((text, index) => ({
    party_key: text,
    name: text,
    id_tail: null,
    phone_tail: null,
    created_at: index,
  }))
  await db.insertInto('person').values(rows).execute()
  const byBoth = listStatement<{ party_key: string }>(
    (list) => `select party_key from person where party_key in ${list} and created_at < ? and name in ${list}`,
  )
  const find = async (asked: readonly string[]) =>
    (await byBoth(db, asked, TEXTS.length, asked)).map((row) => row.party_key).toSorted()
  for (let count = 0; count <= TEXTS.length; count++) {
    const asked = TEXTS.slice(0, count)
    expect(await find(asked)).toEqual(asked.toSorted())
    expect(await find([...asked, 'not there'])).toEqual(asked.toSorted())
  }
})

it('moments are numbers and JSON is text, as they were written', async () => {
  const [createdAt, settings] = [Date.UTC(9999, 11, 31), '{"name":{"zh":"厅"}}']
  await db
    .insertInto('person')
    .values({ party_key: 'a', name: null, id_tail: null, phone_tail: null, created_at: createdAt })
    .execute()
  expect(await db.selectFrom('person').select('created_at').executeTakeFirst()).toEqual({ created_at: createdAt })
  await db.insertInto('hall').values({ hall_id: 'h' }).execute()
  await db.insertInto('hall_set_up').values({ hall_id: 'h', settings, is_demo: 1 }).execute()
  const row = await db.selectFrom('hall_set_up').select(['settings', 'is_demo']).executeTakeFirst()
  expect([JSON.parse(row?.settings ?? ''), row?.is_demo]).toEqual([JSON.parse(settings), 1])
})

it('a locked hall stands where its journal stands, at 0 without an event; a hall that is not there is a fault', async () => {
  await db
    .insertInto('hall')
    .values([{ hall_id: 'h' }, { hall_id: 'new' }])
    .execute()
  const event = { business_day: '2026-11-23', at: 0, actor: 'system', name: 'day.opened', version: 1, data: '{}' }
  const events = [1, 2].map((seq) => ({ hall_id: 'h', seq, ...event }))
  await db.insertInto('journal').values(events).execute()
  await db.transaction().execute(async (trx) => {
    expect([await lockHall(trx, 'h'), await lockHall(trx, 'new')]).toEqual([2, 0])
    await expect(lockHall(trx, 'nowhere')).rejects.toThrow('there is no hall nowhere')
  })
})

it('nobody else writes from the beginning of a transaction to its end', async () => {
  const other = await openDatabase(dataDir)
  await sql`pragma busy_timeout = 0`.execute(other)
  await db.insertInto('hall').values({ hall_id: 'h' }).execute()
  const addHall = () => other.insertInto('hall').values({ hall_id: 'late' }).execute()
  await db.transaction().execute(async (trx) => {
    await lockHall(trx, 'h')
    await expect(addHall()).rejects.toMatchObject({ code: 'SQLITE_BUSY' })
  })
  await addHall()
  await other.destroy()
})
