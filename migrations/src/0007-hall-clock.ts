import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { flag, id, moment, strictTable } from './columns.ts'

/** How a hall's own time goes on when the server is started again while the machine stays on (R15b). */
export const hallClock: Migration = {
  async up(db: Kysely<unknown>) {
    await strictTable(db, 'hall_clock')
      .addColumn('hall_id', id(db), (column) => column.primaryKey().references('hall.hall_id'))
      .addColumn('boot', 'text', (column) => column.notNull())
      // The hall's time less what has elapsed since that boot; it changes only when a clock does.
      .addColumn('offset_ms', moment(db), (column) => column.notNull())
      .addColumn('doubted_since', moment(db))
      .addColumn('is_starting', flag(db), (column) => column.notNull())
      .execute()
  },
}
