import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { flag, id, moment, strictTable } from './columns.ts'

/** What a start is judged by: the secret that the hashes were made under, and where each hall was noted last. */
export const knownStart: Migration = {
  async up(db: Kysely<unknown>) {
    await strictTable(db, 'secret_check')
      .addColumn('check_hash', id(db), (column) => column.primaryKey())
      .execute()
    // Written at a start, each minute and at the end, never by a command.
    await strictTable(db, 'hall_mark')
      .addColumn('hall_id', id(db), (column) => column.primaryKey().references('hall.hall_id'))
      // 0 once a server has closed the hall in order.
      .addColumn('is_open', flag(db), (column) => column.notNull())
      // The number of the hall's last event then.
      .addColumn('seq', 'integer', (column) => column.notNull())
      .addColumn('boot', 'text', (column) => column.notNull())
      .addColumn('elapsed_ms', moment(db), (column) => column.notNull())
      .addColumn('wall_at', moment(db), (column) => column.notNull())
      // For how long the two clocks have agreed while a server ran.
      .addColumn('agreed_ms', moment(db), (column) => column.notNull())
      .execute()
  },
}
