import { CompiledQuery, type Transaction } from 'kysely'
import type { Database } from './schema.ts'

/** A row to write: a value for each column; those of JSON columns are arrays and objects, not yet text. */
export type RowOf<Table extends keyof Database> = { readonly [Column in keyof Database[Table]]: unknown }

/** Writes rows in their order by one statement; without rows it does nothing. */
export type WriteRows<Table extends keyof Database> = (
  trx: Transaction<Database>,
  rows: readonly RowOf<Table>[],
) => Promise<void>

interface Target<Table extends keyof Database> {
  readonly table: Table
  readonly columns: readonly (keyof Database[Table] & string)[]
  /** Columns that hold arrays and objects as JSON text. */
  readonly json?: readonly (keyof Database[Table] & string)[]
  /** The primary key, where a row that is there already is replaced or kept; without it such a row is an error. */
  readonly replaceBy?: readonly (keyof Database[Table] & string)[]
  readonly keepBy?: readonly (keyof Database[Table] & string)[]
}

/**
 * The writer of a table. All rows travel as one JSON parameter, so the statement's text never changes: it is
 * compiled and prepared once, whatever the size of a batch.
 */
export function rowWriter<Table extends keyof Database>(target: Target<Table>): WriteRows<Table> {
  const { table, columns, json = [] } = target
  const values = columns.map((column, at) => (json.includes(column) ? `value->'$[${at}]'` : `value->>${at}`))
  const text = `insert into ${table} (${columns.join(', ')})
    select ${values.join(', ')} from json_each(?) where true ${conflict(target)}`
  return async (trx, rows) => {
    if (rows.length === 0) return
    const parameter = JSON.stringify(rows.map((row) => columns.map((column) => row[column])))
    await trx.executeQuery(CompiledQuery.raw(text, [parameter]))
  }
}

function conflict<Table extends keyof Database>({ columns, replaceBy, keepBy }: Target<Table>): string {
  if (keepBy) return `on conflict (${keepBy.join(', ')}) do nothing`
  if (!replaceBy) return ''
  const rest = columns.filter((column) => !replaceBy.includes(column))
  return `on conflict (${replaceBy.join(', ')}) do update set ${rest.map((name) => `${name} = excluded.${name}`).join(', ')}`
}
