import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What every COMMIT wrote although the journal knows it, or for an index that nobody asked. */
export const fewerPages: Migration = {
  async up(db: Kysely<unknown>) {
    // Where a hall stands is the number of its last event.
    await db.schema.alterTable('hall').dropColumn('seq').execute()
  },
}
