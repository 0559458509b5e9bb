import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { flag, id, json, moment, strictTable } from './columns.ts'

/** Who may come in: people, devices, the codes that pair devices, and the hashes of tokens. */
export const access: Migration = {
  async up(db: Kysely<unknown>) {
    await strictTable(db, 'account')
      .addColumn('account', id(db), (column) => column.primaryKey())
      .addColumn('hall_id', id(db), (column) => column.notNull().references('hall.hall_id'))
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('roles', json(db), (column) => column.notNull())
      .addColumn('password_hash', 'text', (column) => column.notNull())
      .execute()
    await strictTable(db, 'device')
      .addColumn('device_id', id(db), (column) => column.primaryKey())
      .addColumn('hall_id', id(db), (column) => column.notNull().references('hall.hall_id'))
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('paired_at', moment(db), (column) => column.notNull())
      .execute()
    await strictTable(db, 'pairing_code')
      .addColumn('code_hash', id(db), (column) => column.primaryKey())
      .addColumn('hall_id', id(db), (column) => column.notNull().references('hall.hall_id'))
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('is_reusable', flag(db), (column) => column.notNull())
      .addColumn('expires_at', moment(db))
      .execute()
    await strictTable(db, 'token')
      .addColumn('token_hash', id(db), (column) => column.primaryKey())
      .addColumn('account', id(db), (column) => column.references('account.account'))
      .addColumn('device_id', id(db), (column) => column.references('device.device_id'))
      .addColumn('expires_at', moment(db))
      .execute()
    // Revoking a device or an account finds its tokens without looking at everybody's.
    await db.schema.createIndex('token_of_account').on('token').column('account').execute()
    await db.schema.createIndex('token_of_device').on('token').column('device_id').execute()
  },
}
