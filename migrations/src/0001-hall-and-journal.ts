import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { flag, id, json, moment, strictTable, strictWideTable } from './columns.ts'

/** The truth: a hall with the number of its last event, its events, and the answers that were given. */
export const hallAndJournal: Migration = {
  async up(db: Kysely<unknown>) {
    await strictTable(db, 'hall')
      .addColumn('hall_id', id(db), (column) => column.primaryKey())
      .addColumn('seq', 'integer', (column) => column.notNull())
      .execute()
    // Apart from `hall`, whose row is written by every batch and stays small for that.
    await strictWideTable(db, 'hall_set_up')
      .addColumn('hall_id', id(db), (column) => column.primaryKey().references('hall.hall_id'))
      .addColumn('settings', json(db), (column) => column.notNull())
      // A demo hall has known passwords: it must never be opened as a real one.
      .addColumn('is_demo', flag(db), (column) => column.notNull())
      .execute()
    await strictTable(db, 'journal')
      .addColumn('hall_id', id(db), (column) => column.notNull().references('hall.hall_id'))
      .addColumn('seq', 'integer', (column) => column.notNull())
      .addColumn('business_day', 'text', (column) => column.notNull())
      .addColumn('at', moment(db), (column) => column.notNull())
      .addColumn('actor', id(db), (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('data', json(db), (column) => column.notNull())
      .addPrimaryKeyConstraint('journal_pk', ['hall_id', 'seq'])
      .execute()
    // Where each business day begins; its events follow by `seq`, so the others need not stand in the index.
    await db.schema
      .createIndex('journal_day')
      .on('journal')
      .columns(['hall_id', 'business_day', 'seq'])
      .where(sql.ref('name'), '=', sql.lit('day.opened'))
      .execute()
    await strictWideTable(db, 'outcome')
      .addColumn('hall_id', id(db), (column) => column.notNull().references('hall.hall_id'))
      .addColumn('actor', id(db), (column) => column.notNull())
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('fingerprint', 'text', (column) => column.notNull())
      .addColumn('status', 'integer', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addColumn('at', moment(db), (column) => column.notNull())
      .addPrimaryKeyConstraint('outcome_pk', ['hall_id', 'actor', 'key'])
      .execute()
  },
}
