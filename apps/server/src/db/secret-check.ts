import type { Kysely } from 'kysely'
import type { Database } from './schema.ts'

/** The check value of the secret that this database belongs to; null before it was written. */
export async function readSecretCheck(db: Kysely<Database>): Promise<string | null> {
  const row = await db.selectFrom('secret_check').select('check_hash').executeTakeFirst()
  return row?.check_hash ?? null
}

/** From now on the database belongs to the secret of this check value. */
export async function saveSecretCheck(db: Kysely<Database>, checkHash: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom('secret_check').execute()
    await trx.insertInto('secret_check').values({ check_hash: checkHash }).execute()
  })
}
