import { MIGRATIONS } from '@one-window/migrations'
import { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import { BRING_BACK, BrokenDataError } from './broken-data.ts'
import type { DatabaseFault, Release } from './dialect/dialect.ts'
import { SQLITE } from './dialect/sqlite.ts'
import type { Database } from './schema.ts'

/** The only place that chooses. */
const DIALECT = SQLITE

/** Opens the database of `dataDir` and brings its tables up to date. */
export async function openDatabase(dataDir: string): Promise<Kysely<Database>> {
  return migrated(new Kysely<Database>({ dialect: DIALECT.connect(dataDir) }))
}

/** The same after a look at its pages, which is thorough when told or when it was not closed in order; throws a BrokenDataError. */
export async function openInspected(dataDir: string, isThorough: boolean): Promise<Kysely<Database>> {
  try {
    const db = new Kysely<Database>({ dialect: DIALECT.connect(dataDir) })
    return await inspected(db, dataDir, isThorough).then(migrated)
  } catch (error) {
    throw inWords(error, dataDir)
  }
}

async function migrated(db: Kysely<Database>): Promise<Kysely<Database>> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } })
  const { error } = await migrator.migrateToLatest()
  if (!error) return db
  await db.destroy()
  throw error
}

async function inspected(db: Kysely<Database>, dataDir: string, isThorough: boolean): Promise<Kysely<Database>> {
  try {
    const looksAtAll = isThorough || !(await wasClosedInOrder(db))
    const damage = await DIALECT.damageOf(db as unknown as Kysely<never>, looksAtAll)
    if (damage === null) return db
    throw new BrokenDataError(`${placeOf(dataDir)} is damaged (${damage}): ${BRING_BACK}.`)
  } catch (error) {
    await db.destroy()
    throw error
  }
}

/** Whether no server was ended by force on it; a database without the table is older and was never asked. */
async function wasClosedInOrder(db: Kysely<Database>): Promise<boolean> {
  const tables = await db.introspection.getTables()
  if (!tables.some(({ name }) => name === 'hall_mark')) return false
  return (await db.selectFrom('hall_mark').select('hall_id').where('is_open', '=', 1).execute()).length === 0
}

/** A database that cannot be read, in words; every other error as it is. */
export function inWords(error: unknown, dataDir: string): unknown {
  if (error instanceof BrokenDataError) return error
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = 'code' in cause ? String(cause.code) : ''
    if (DIALECT.isDamage(code)) {
      return new BrokenDataError(`${placeOf(dataDir)} cannot be read (${cause.message}): ${BRING_BACK}.`, { cause })
    }
  }
  return error
}

/** The file of the database, as people are told. */
export function placeOf(dataDir: string): string {
  return DIALECT.placeOf(dataDir)
}

/** Moves what stands in a log beside the database into the database itself. */
export function emptyLog(db: Kysely<Database>): Promise<void> {
  return DIALECT.emptyLog(db as unknown as Kysely<never>)
}

/** Writes all that is committed in the database of `dataDir` into a new one of `folder`; a server may run meanwhile. */
export function copyDatabase(dataDir: string, folder: string): void {
  DIALECT.copy(dataDir, folder)
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
