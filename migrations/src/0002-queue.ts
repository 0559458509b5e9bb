import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { flag, id, json, moment, strictTable } from './columns.ts'

/** Tickets and windows as reports read them; their unique indexes hold the invariants a second time (R1, R2, R7). */
export const queue: Migration = {
  async up(db: Kysely<unknown>) {
    await createTicket(db)
    await createTicketNumber(db)
    await createTicketParty(db)
    await createServiceWindow(db)
  },
}

async function createTicket(db: Kysely<unknown>): Promise<void> {
  await strictTable(db, 'ticket')
    .addColumn('ticket_id', id(db), (column) => column.primaryKey())
    .addColumn('hall_id', id(db), (column) => column.notNull().references('hall.hall_id'))
    .addColumn('business_day', 'text', (column) => column.notNull())
    .addColumn('number', 'text', (column) => column.notNull())
    .addColumn('lane', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('grounds', json(db), (column) => column.notNull())
    .addColumn('matters', json(db), (column) => column.notNull())
    .addColumn('matters_done', json(db), (column) => column.notNull())
    .addColumn('is_new_taxpayer', flag(db), (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('window_no', 'integer')
    .addColumn('issued_at', moment(db), (column) => column.notNull())
    .addColumn('turn_at', moment(db), (column) => column.notNull())
    .addColumn('called_at', moment(db))
    .addColumn('call_times', 'integer', (column) => column.notNull())
    .addColumn('started_at', moment(db))
    .addColumn('ended_at', moment(db))
    .addColumn('ended_by', 'text')
    .addColumn('reinstate_count', 'integer', (column) => column.notNull())
    .execute()
  // R7: a window has at most one current ticket.
  await db.schema
    .createIndex('ticket_current_at_window')
    .unique()
    .on('ticket')
    .columns(['hall_id', 'window_no'])
    .where(sql.ref('status'), 'in', sql`('called', 'serving')`)
    .execute()
}

async function createTicketNumber(db: Kysely<unknown>): Promise<void> {
  // R2: a number is issued once a day; several numbers may name one ticket. A day's tickets are found through it.
  await strictTable(db, 'ticket_number')
    .addColumn('hall_id', id(db), (column) => column.notNull())
    .addColumn('business_day', 'text', (column) => column.notNull())
    .addColumn('number', 'text', (column) => column.notNull())
    .addColumn('ticket_id', id(db), (column) => column.notNull().references('ticket.ticket_id'))
    .addPrimaryKeyConstraint('ticket_number_pk', ['hall_id', 'business_day', 'number'])
    .execute()
}

async function createTicketParty(db: Kysely<unknown>): Promise<void> {
  await strictTable(db, 'ticket_party')
    .addColumn('ticket_id', id(db), (column) => column.notNull().references('ticket.ticket_id'))
    .addColumn('party_key', id(db), (column) => column.notNull())
    .addColumn('hall_id', id(db), (column) => column.notNull())
    .addColumn('is_live', flag(db), (column) => column.notNull())
    .addPrimaryKeyConstraint('ticket_party_pk', ['ticket_id', 'party_key'])
    .execute()
  // R1: a taxpayer has at most one live ticket in a hall.
  await db.schema
    .createIndex('ticket_party_live')
    .unique()
    .on('ticket_party')
    .columns(['hall_id', 'party_key'])
    .where(sql.ref('is_live'), '=', sql`1`)
    .execute()
}

async function createServiceWindow(db: Kysely<unknown>): Promise<void> {
  await strictTable(db, 'service_window')
    .addColumn('hall_id', id(db), (column) => column.notNull().references('hall.hall_id'))
    .addColumn('window_no', 'integer', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('officer', id(db))
    .addColumn('pause_reason', 'text')
    .addColumn('tiers', json(db), (column) => column.notNull())
    .addColumn('since', moment(db), (column) => column.notNull())
    .addColumn('ticket_id', id(db), (column) => column.references('ticket.ticket_id'))
    .addPrimaryKeyConstraint('service_window_pk', ['hall_id', 'window_no'])
    .execute()
  // R7: a ticket is current at one window at most, and an officer holds one window at most.
  await db.schema
    .createIndex('service_window_ticket')
    .unique()
    .on('service_window')
    .columns(['ticket_id'])
    .where(sql.ref('ticket_id'), 'is not', null)
    .execute()
  await db.schema
    .createIndex('service_window_officer')
    .unique()
    .on('service_window')
    .columns(['hall_id', 'officer'])
    .where(sql.ref('officer'), 'is not', null)
    .execute()
}
