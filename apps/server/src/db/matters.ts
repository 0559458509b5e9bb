import type { Catalogue } from '@one-window/protocol'
import type { Kysely, Transaction } from 'kysely'
import type { Database, MatterRow } from './schema.ts'
import { rowWriter } from './write-rows.ts'

const writeMatters = rowWriter({
  table: 'matter',
  columns: [
    'hall_id',
    'code',
    'position',
    'category',
    'category_name',
    'name',
    'initials',
    'sta_code',
    'standard_seconds',
    'saved_seconds',
  ],
})

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
