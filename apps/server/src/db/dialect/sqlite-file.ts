import { closeSync, existsSync, fsyncSync, openSync, statSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import SqliteDatabase from 'better-sqlite3'
import { type Kysely, sql } from 'kysely'
import type { Release } from './dialect.ts'

const RETRY_MS = 100
/** A file that is not larger is looked through at every start: it takes less than a quarter of a second. */
const SMALL_BYTES = 64 * 1_048_576

/** The file of the database of `dataDir`. */
export function fileIn(dataDir: string): string {
  return path.join(dataDir, 'one-window.db')
}

/** An empty file is no database, though SQLite would make one of it. */
export function hasDatabase(dataDir: string): boolean {
  const file = fileIn(dataDir)
  return existsSync(file) && statSync(file).size > 0
}

/**
 * Two locks of the operating system, which end with the process however that ends: one on a file of its own, held
 * through an open transaction; and nobody else may have the database open, so that a deleted lock file lets nobody in.
 */
export async function lock(dataDir: string, waitMs: number): Promise<Release> {
  const giveUpAt = performance.now() + waitMs
  const held = new SqliteDatabase(path.join(dataDir, 'lock.db'), { timeout: 0 })
  while (!(tryLock(held, 'begin exclusive') && isAlone(dataDir))) {
    if (performance.now() >= giveUpAt) {
      held.close()
      throw new Error(`${dataDir} is in use by another server or import; stop that one first.`)
    }
    await pause(RETRY_MS)
  }
  return () => held.close()
}

function tryLock(held: SqliteDatabase.Database, statement: string): boolean {
  if (held.inTransaction) return true
  try {
    held.exec(statement)
    return true
  } catch (error) {
    if (error instanceof SqliteDatabase.SqliteError && error.code.startsWith('SQLITE_BUSY')) return false
    throw error
  }
}

/** Whoever has the database open holds a shared lock on it all the while; an exclusive one is given to nobody then. */
function isAlone(dataDir: string): boolean {
  if (!hasDatabase(dataDir)) return true
  const probe = new SqliteDatabase(fileIn(dataDir), { timeout: 0 })
  try {
    probe.pragma('locking_mode = exclusive')
    return tryLock(probe, 'begin immediate')
  } catch {
    // A file that cannot be read is told of by the opening that follows.
    return true
  } finally {
    probe.close()
  }
}

/** The first thing that is wrong with the pages of the file, or null; a large file is looked through when asked only. */
export async function damageOf(db: Kysely<never>, isThorough: boolean): Promise<string | null> {
  const size = await sql<{ bytes: number }>`select page_count * page_size as bytes
    from pragma_page_count, pragma_page_size`.execute(db)
  if (!isThorough && (size.rows[0]?.bytes ?? 0) > SMALL_BYTES) return null
  const { rows } = await sql<{ quick_check: string }>`pragma quick_check(1)`.execute(db)
  const found = rows[0]?.quick_check ?? 'no answer'
  return found === 'ok' ? null : found.replaceAll(/\s+/g, ' ')
}

/** Moves the write-ahead log into the file and cuts it to nothing; whoever reads meanwhile puts it off. */
export async function emptyLog(db: Kysely<never>): Promise<void> {
  await sql`pragma wal_checkpoint(truncate)`.execute(db)
}

/** One read transaction of SQLite's own: consistent, and without anything that was deleted. */
export function copy(dataDir: string, folder: string): void {
  const file = openSync(fileIn(folder), 'ax', 0o600)
  const from = new SqliteDatabase(fileIn(dataDir), { readonly: true, fileMustExist: true })
  try {
    from.prepare('vacuum into ?').run(fileIn(folder))
    fsyncSync(file)
  } finally {
    from.close()
    closeSync(file)
  }
}
