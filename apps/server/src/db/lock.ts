import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import SqliteDatabase from 'better-sqlite3'

const RETRY_MS = 100

/** Gives the lock back. */
export type Release = () => void

/**
 * Locks `dataDir` for this process: SQLite means one server. The lock is the operating system's, held on a file of
 * its own through an open transaction, so it ends with the process however that ends.
 */
export async function lockDataDir(dataDir: string, waitMs: number): Promise<Release> {
  const giveUpAt = performance.now() + waitMs
  const lock = new SqliteDatabase(path.join(dataDir, 'lock.db'), { timeout: 0 })
  while (!tryLock(lock)) {
    if (performance.now() >= giveUpAt) {
      lock.close()
      throw new Error(`${dataDir} is in use by another server or import; stop that one first.`)
    }
    await pause(RETRY_MS)
  }
  return () => lock.close()
}

function tryLock(lock: SqliteDatabase.Database): boolean {
  try {
    lock.exec('BEGIN EXCLUSIVE')
    return true
  } catch (error) {
    if (error instanceof SqliteDatabase.SqliteError && error.code.startsWith('SQLITE_BUSY')) return false
    throw error
  }
}
