import type { Transaction } from 'kysely'
import type { Database } from './schema.ts'
import { type Statement, statement } from './statement.ts'

/** A row as it is written: a value for each column, those of JSON columns as text. */
export type RowOf<Table extends keyof Database> = Readonly<Database[Table]>

/** Writes rows in their order; without rows it does nothing. */
export type WriteRows<Table extends keyof Database> = (
  trx: Transaction<Database>,
  rows: readonly RowOf<Table>[],
) => Promise<void>

/** Whether a column belongs to the primary key, is written anew each time, or only when its row is made. */
type Kind = 'key' | 'value' | 'fixed'

/** Each column of a table. An index is written anew whenever a column of it is, be the value the same or not. */
type Columns<Table extends keyof Database> = { readonly [Column in keyof Database[Table]]-?: Kind }

/** What happens to a row whose key is there already; refused, it is an error. */
type WhenThere = 'replaced' | 'kept' | 'refused'

/** Rows of one statement. There is a text for each number of rows, so few of them stay compiled and prepared. */
const ROWS_MAX = 16

/** The writer of a table: its statements are made once each, because every batch writes. */
export function rowWriter<Table extends keyof Database>(
  table: Table,
  columns: Columns<Table>,
  whenThere: WhenThere,
): WriteRows<Table> {
  const names = Object.keys(columns) as (keyof Database[Table] & string)[]
  const ending = conflict(columns, whenThere)
  const statements = Array.from({ length: ROWS_MAX + 1 }, (_, count) => insert(table, names, count, ending))
  return async (trx, rows) => {
    for (let start = 0; start < rows.length; start += ROWS_MAX) {
      const chunk = rows.slice(start, start + ROWS_MAX)
      const values = chunk.flatMap((row) => names.map((name) => row[name]))
      await (statements[chunk.length] as Statement<unknown>)(trx, ...values)
    }
  }
}

function insert(table: string, names: readonly string[], count: number, ending: string): Statement<unknown> {
  const row = `(${names.map(() => '?').join(', ')})`
  const rows = Array.from({ length: count }, () => row).join(', ')
  return statement(() => `insert into ${table} (${names.join(', ')}) values ${rows} ${ending}`)
}

function conflict(columns: Readonly<Record<string, Kind>>, whenThere: WhenThere): string {
  if (whenThere === 'refused') return ''
  const of = (kind: Kind): string[] => Object.keys(columns).filter((name) => columns[name] === kind)
  const update = of('value').map((name) => `${name} = excluded.${name}`)
  return `on conflict (${of('key').join(', ')}) do ${whenThere === 'kept' ? 'nothing' : `update set ${update.join(', ')}`}`
}
