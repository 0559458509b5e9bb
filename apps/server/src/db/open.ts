import { closeSync, openSync } from 'node:fs'
import path from 'node:path'
import { MIGRATIONS } from '@one-window/migrations'
import SqliteDatabase from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { Migrator } from 'kysely/migration'
import type { Database } from './schema.ts'

const PREPARED_MAX = 300

/** Opens the database in `dataDir` and brings its tables up to date. */
export async function openDatabase(dataDir: string): Promise<Kysely<Database>> {
  const file = path.join(dataDir, 'one-window.db')
  // Names and hashes of passwords are for nobody else on the machine; SQLite gives its other files the same mode.
  closeSync(openSync(file, 'a', 0o600))
  const sqlite = new SqliteDatabase(file)
  sqlite.pragma('journal_mode = WAL')
  // An acknowledged command survives a power cut, not only a crash of the process.
  sqlite.pragma('synchronous = FULL')
  sqlite.pragma('foreign_keys = ON')
  const db = new Kysely<Database>({ dialect: new SqliteDialect({ database: withPreparedKept(sqlite) }) })
  await migrate(db)
  return db
}

/** Whether the database itself failed (disk full, locked, a broken constraint) and not our code. */
export function isDatabaseFault(error: unknown): boolean {
  return error instanceof SqliteDatabase.SqliteError
}

const STORAGE_FAULT = /^SQLITE_(?:FULL|IOERR|BUSY|LOCKED|READONLY|CANTOPEN|CORRUPT|NOMEM)(?:_|$)/

/** Whether the storage failed (disk full, locked, gone): no single command is at fault, none can be written. */
export function isStorageFault(error: unknown): boolean {
  return error instanceof SqliteDatabase.SqliteError && STORAGE_FAULT.test(error.code)
}

async function migrate(db: Kysely<Database>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}

/** Kysely prepares every statement anew; keeping the last ones makes a select five times as fast. */
function withPreparedKept(sqlite: SqliteDatabase.Database): SqliteDatabase.Database {
  const prepare = sqlite.prepare.bind(sqlite)
  const kept = new Map<string, SqliteDatabase.Statement>()
  const keep = (text: string): SqliteDatabase.Statement => {
    const statement = prepare(text)
    const oldest = kept.size >= PREPARED_MAX ? kept.keys().next() : undefined
    if (oldest && !oldest.done) kept.delete(oldest.value)
    kept.set(text, statement)
    return statement
  }
  const find = (text: string): SqliteDatabase.Statement => kept.get(text) ?? keep(text)
  return Object.assign(sqlite, { prepare: (text: string) => (isIdle(sqlite, text) ? find(NOTHING) : find(text)) })
}

const NOTHING = 'select null'

/** A full disk rolls back by itself; a second rollback would fail and hide in the log what went wrong first. */
function isIdle(sqlite: SqliteDatabase.Database, text: string): boolean {
  return text === 'rollback' && !sqlite.inTransaction
}
