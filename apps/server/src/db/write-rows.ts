import type { Transaction } from 'kysely'
import type { Database } from './schema.ts'
import { statement } from './statement.ts'

/** A row to write: a value for each column; those of JSON columns are arrays and objects, not yet text. */
export type RowOf<Table extends keyof Database> = { readonly [Column in keyof Database[Table]]: unknown }

/** Writes rows in their order; without rows it does nothing. */
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

/** Rows of one statement. There is a text for each number of rows, so few of them stay compiled and prepared. */
const ROWS_MAX = 16

/** The writer of a table: its statements are compiled once each, because every batch writes. */
export function rowWriter<Table extends keyof Database>(target: Target<Table>): WriteRows<Table> {
  const statements = Array.from({ length: ROWS_MAX + 1 }, (_, count) => statement(() => textFor(target, count)))
  const { columns, json = [] } = target
  const isJson = columns.map((column) => json.includes(column))
  const valuesOf = (row: RowOf<Table>): unknown[] =>
    columns.map((column, index) => (isJson[index] ? JSON.stringify(row[column]) : row[column]))
  return async (trx, rows) => {
    for (let start = 0; start < rows.length; start += ROWS_MAX) {
      const chunk = rows.slice(start, start + ROWS_MAX)
      await statements[chunk.length]?.(trx, ...chunk.flatMap(valuesOf))
    }
  }
}

function textFor<Table extends keyof Database>(target: Target<Table>, count: number): string {
  const { table, columns } = target
  const row = `(${columns.map(() => '?').join(', ')})`
  const rows = Array.from({ length: count }, () => row).join(', ')
  return `insert into ${table} (${columns.join(', ')}) values ${rows} ${conflict(target)}`
}

function conflict<Table extends keyof Database>({ columns, replaceBy, keepBy }: Target<Table>): string {
  if (keepBy) return `on conflict (${keepBy.join(', ')}) do nothing`
  if (!replaceBy) return ''
  const changed = columns.filter((column) => !replaceBy.includes(column))
  const update = changed.map((name) => `${name} = excluded.${name}`).join(', ')
  return `on conflict (${replaceBy.join(', ')}) do update set ${update}`
}
