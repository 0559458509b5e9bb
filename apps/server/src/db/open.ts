import { MIGRATIONS } from '@one-window/migrations'
import { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import type { DatabaseFault, Release } from './dialect/dialect.ts'
import { SQLITE } from './dialect/sqlite.ts'
import type { Database } from './schema.ts'

/** The only place that chooses. */
const DIALECT = SQLITE

/** Opens the database of `dataDir` and brings its tables up to date. */
export async function openDatabase(dataDir: string): Promise<Kysely<Database>> {
  const db = new Kysely<Database>({ dialect: DIALECT.connect(dataDir) })
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
  return db
}

/** Whether there is a database already. */
export function hasDatabase(dataDir: string): boolean {
  return DIALECT.hasDatabase(dataDir)
}

/** Locks `dataDir` for this process where the database is for one process only; throws when it stays in use. */
export function lockDataDir(dataDir: string, waitMs: number): Promise<Release> {
  return DIALECT.lock(dataDir, waitMs)
}

/** Calls `wake` with a hall's id soon after another process has committed there; answers how to stop. */
export function onForeignCommit(db: Kysely<Database>, wake: (hallId: string) => void): Release {
  return DIALECT.onForeignCommit(db, wake)
}

/** What of the database failed, or null when something else did. */
export function databaseFaultOf(error: unknown): DatabaseFault | null {
  return DIALECT.faultOf(error)
}
