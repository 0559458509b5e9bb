import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { id, moment, strictTable } from './columns.ts'

/** Every page of a COMMIT is paid for by each command: what no reader asked for and no invariant needs is written no more. */
export const fewerPages: Migration = {
  async up(db: Kysely<unknown>) {
    // Where a hall stands is the number of its last event.
    await db.schema.alterTable('hall').dropColumn('seq').execute()
    await keepLiveParties(db)
    await keyOutcomesByTime(db)
  },
}

/** R1: a taxpayer has at most one live ticket in a hall. Whose tickets have ended, the journal knows. */
async function keepLiveParties(db: Kysely<unknown>): Promise<void> {
  await strictTable(db, 'live_party')
    .addColumn('hall_id', id(db), (column) => column.notNull())
    .addColumn('party_key', id(db), (column) => column.notNull())
    .addColumn('ticket_id', id(db), (column) => column.notNull().references('ticket.ticket_id'))
    .addPrimaryKeyConstraint('live_party_pk', ['hall_id', 'party_key'])
    .execute()
  await sql`insert into live_party (hall_id, party_key, ticket_id)
    select hall_id, party_key, ticket_id from ticket_party where is_live = 1`.execute(db)
  await db.schema.dropTable('ticket_party').execute()
}

/** Keys begin with the moment of their press: before the actor they let the table grow at its end, not at each actor's. */
async function keyOutcomesByTime(db: Kysely<unknown>): Promise<void> {
  await strictTable(db, 'outcome_by_time')
    .addColumn('hall_id', id(db), (column) => column.notNull().references('hall.hall_id'))
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('actor', id(db), (column) => column.notNull())
    .addColumn('fingerprint', 'text', (column) => column.notNull())
    .addColumn('status', 'integer', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('at', moment(db), (column) => column.notNull())
    .addPrimaryKeyConstraint('outcome_by_time_pk', ['hall_id', 'key', 'actor'])
    .execute()
  await sql`insert into outcome_by_time (hall_id, key, actor, fingerprint, status, body, at)
    select hall_id, key, actor, fingerprint, status, body, at from outcome`.execute(db)
  await db.schema.dropTable('outcome').execute()
  await db.schema.alterTable('outcome_by_time').renameTo('outcome').execute()
}
