import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { id, moment, strictTable } from './columns.ts'

/** What is imported: the register of taxpayers and the catalogue of matters; and the one erasable table of people. */
export const register: Migration = {
  async up(db: Kysely<unknown>) {
    await createTaxpayer(db)
    await createPerson(db)
    await createMatter(db)
  },
}

/** A keyed hash instead of the identifier: the same for a credit code and the old number of the same body. */
async function createTaxpayer(db: Kysely<unknown>): Promise<void> {
  await strictTable(db, 'taxpayer')
    .addColumn('taxpayer_key', id(db), (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('id_tail', 'text', (column) => column.notNull())
    .addColumn('credit_grade', 'text')
    .addColumn('credit_valid_from', 'text')
    .addColumn('credit_valid_until', 'text')
    .addColumn('registered_on', 'text')
    .execute()
}

/** What a ticket brings that is not in the register: the only place for it, so erasing a row forgets the person. */
async function createPerson(db: Kysely<unknown>): Promise<void> {
  await strictTable(db, 'person')
    .addColumn('party_key', id(db), (column) => column.primaryKey())
    .addColumn('name', 'text')
    .addColumn('id_tail', 'text')
    .addColumn('phone_tail', 'text')
    .addColumn('created_at', moment(db), (column) => column.notNull())
    .execute()
}

async function createMatter(db: Kysely<unknown>): Promise<void> {
  await strictTable(db, 'matter')
    .addColumn('hall_id', id(db), (column) => column.notNull().references('hall.hall_id'))
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('category', 'text', (column) => column.notNull())
    .addColumn('category_name', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('initials', 'text', (column) => column.notNull())
    .addColumn('sta_code', 'text')
    .addColumn('standard_seconds', 'integer', (column) => column.notNull())
    .addColumn('saved_seconds', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('matter_pk', ['hall_id', 'code'])
    .execute()
}
