import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { moment } from './columns.ts'

/** A device that was revoked stays known: what it issued is asked for afterwards. */
export const revokedDevices: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('device').addColumn('revoked_at', moment(db)).execute()
  },
}
