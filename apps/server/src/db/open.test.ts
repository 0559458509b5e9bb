import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Kysely, sql } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { databaseFaultOf, openDatabase } from './open.ts'
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

const addPerson = (key: string, name: string) =>
  db.transaction().execute(async (trx) => {
    const row = { party_key: key, name, id_tail: null, phone_tail: null, created_at: 0 }
    await trx.insertInto('person').values(row).execute()
  })

async function faultOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => expect.fail('it went well'),
    (error: unknown) => error,
  )
}

it('tells a full disk as it is, not as the rollback after it, and goes on when there is room again', async () => {
  await sql`pragma max_page_count = 1`.execute(db)
  const fault = await faultOf(addPerson('a', 'x'.repeat(1_000_000)))
  expect(fault).toMatchObject({ code: 'SQLITE_FULL' })
  expect(databaseFaultOf(fault)).toBe('storage')
  await sql`pragma max_page_count = 100000`.execute(db)
  await addPerson('a', 'x'.repeat(1_000_000))
})

it('does not take a single bad statement for a fault of the storage', async () => {
  await addPerson('a', '甲')
  for (const work of [addPerson('a', '乙'), sql`select nothing`.execute(db)]) {
    const fault = await faultOf(work)
    expect(databaseFaultOf(fault)).toBe('statement')
  }
})
