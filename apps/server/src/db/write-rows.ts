import { CompiledQuery, type Transaction } from 'kysely'
import type { Database } from './schema.ts'

/** A row as it travels: one value per column; arrays and objects become JSON text. */
export type Row = readonly unknown[]
/** Writes rows in their order by one statement; without rows it does nothing. */
export type WriteRows = (trx: Transaction<Database>, rows: readonly Row[]) => Promise<void>

interface Target<Table extends keyof Database> {
  readonly table: Table
  readonly columns: readonly (keyof Database[Table] & string)[]
  /** Columns whose value is an array or object. */
  readonly json?: readonly (keyof Database[Table] & string)[]
  /** What to do with a row whose key is there: replace these columns, or nothing when the list is empty. */
  readonly onConflict?: { readonly key: readonly string[]; readonly update: readonly string[] }
}

/**
 * The writer of a table. All rows travel as one JSON parameter, so the statement's text never changes: it is
 * compiled and prepared once, whatever the size of a batch.
 */
export function rowWriter<Table extends keyof Database>(target: Target<Table>): WriteRows {
  const { table, columns, json = [] } = target
  const values = columns.map((column, at) => (json.includes(column) ? `value->'$[${at}]'` : `value->>${at}`))
  const text = `insert into ${table} (${columns.join(', ')}) select ${values.join(', ')} from json_each(?) where true${conflict(target)}`
  return async (trx, rows) => {
    if (rows.length > 0) await trx.executeQuery(CompiledQuery.raw(text, [JSON.stringify(rows)]))
  }
}

function conflict<Table extends keyof Database>({ onConflict }: Target<Table>): string {
  if (!onConflict) return ''
  const key = onConflict.key.join(', ')
  if (onConflict.update.length === 0) return ` on conflict (${key}) do nothing`
  return ` on conflict (${key}) do update set ${onConflict.update.map((name) => `${name} = excluded.${name}`).join(', ')}`
}
