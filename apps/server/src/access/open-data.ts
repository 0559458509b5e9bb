import type { Kysely } from 'kysely'
import { openInspected } from '../db/open.ts'
import type { Database } from '../db/schema.ts'
import { type Keys, keysOf } from './keys.ts'
import { openSecret, refuseLoneSecret } from './secret.ts'

/** What a server or a program works on. */
export interface Data {
  readonly db: Kysely<Database>
  readonly keys: Keys
}

/** The database of `dataDir` and the hashes under its secret, both looked at; throws a BrokenDataError. */
export async function openData(dataDir: string, isThorough = false): Promise<Data> {
  refuseLoneSecret(dataDir)
  const db = await openInspected(dataDir, isThorough)
  try {
    return { db, keys: keysOf(await openSecret(dataDir, db)) }
  } catch (error) {
    await db.destroy()
    throw error
  }
}
