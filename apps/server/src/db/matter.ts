import type { Catalogue } from '@one-window/protocol'
import type { MatterFact } from '@one-window/queue'
import type { Kysely, Transaction } from 'kysely'
import { listStatement } from './list-statement.ts'
import type { Database, MatterRow } from './schema.ts'
import { rowWriter } from './write-rows.ts'

const mattersBy = listStatement<MatterFact>((list) => `select code from matter where hall_id = ? and code in ${list}`)

const writeMatters = rowWriter(
  'matter',
  {
    hall_id: 'key',
    code: 'key',
    position: 'value',
    category: 'value',
    category_name: 'value',
    name: 'value',
    initials: 'value',
    sta_code: 'value',
    standard_seconds: 'value',
    saved_seconds: 'value',
  },
  'refused',
)

/** The catalogue as screens search it, categories and matters in their order. */
export async function readCatalogue(db: Kysely<Database>, hallId: string): Promise<Catalogue> {
  const rows = await db.selectFrom('matter').selectAll().where('hall_id', '=', hallId).orderBy('position').execute()
  return {
    categories: [...new Map(rows.map((row) => [row.category, row.category_name]))].map(([category, name]) => ({
      category,
      name,
    })),
    matters: rows.map(({ code, category, name, initials, standard_seconds: standardSeconds }) => ({
      code,
      category,
      name,
      initials,
      standardSeconds,
    })),
  }
}

/** Those of these matters that stand in the hall's catalogue, by code. */
export async function readMatters(
  db: Kysely<Database>,
  hallId: string,
  codes: readonly string[],
): Promise<Map<string, MatterFact>> {
  return new Map((await mattersBy(db, hallId, codes)).map(({ code }) => [code, { code }]))
}

/** Replaces the hall's whole catalogue. */
export async function replaceCatalogue(
  trx: Transaction<Database>,
  hallId: string,
  matters: readonly Omit<MatterRow, 'hall_id' | 'position'>[],
): Promise<void> {
  await trx.deleteFrom('matter').where('hall_id', '=', hallId).execute()
  await writeMatters(
    trx,
    matters.map((matter, position) => ({ hall_id: hallId, position, ...matter })),
  )
}
