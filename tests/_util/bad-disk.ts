import Sqlite from 'better-sqlite3'

/** The disk below every database that this process opens from now on. */
export interface BadDisk {
  /** From here on the write with this number, from 1, finds the disk full; 0: none does. */
  readonly fillAt: (write: number) => void
  /** How many writes there were since `fillAt`. */
  readonly writes: () => number
  /** Each COMMIT keeps everybody waiting for so long (ms), as a slow fsync does. */
  readonly slowDown: (commitMs: number) => void
  readonly repair: () => void
}

const WRITE = /^\s*(?:insert|update|delete|replace|commit)\b/i
type Prepare = (this: Sqlite.Database, text: string) => Sqlite.Statement
type Run = (...parameters: unknown[]) => unknown

/** Takes the place of the disk: to be called before the database is opened. */
export function installBadDisk(): BadDisk {
  const prototype = Sqlite.prototype as { prepare: Prepare }
  const { prepare } = prototype
  let [full, writes, commitMs] = [0, 0, 0]
  const touch = (db: Sqlite.Database, isCommit: boolean): void => {
    writes++
    if (writes === full) {
      // A full disk ends a transaction by itself, some of the time; here each second time.
      if (full % 2 === 0 && db.inTransaction) db.exec('rollback')
      throw new Sqlite.SqliteError('database or disk is full', 'SQLITE_FULL')
    }
    if (isCommit && commitMs > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, commitMs)
  }
  prototype.prepare = function (this: Sqlite.Database, text: string) {
    const statement = prepare.call(this, text)
    if (!WRITE.test(text)) return statement
    const isCommit = /commit/i.test(text)
    for (const way of ['run', 'all'] as const) {
      const run = statement[way].bind(statement) as Run
      Object.assign(statement, {
        [way]: (...parameters: unknown[]) => {
          touch(this, isCommit)
          return run(...parameters)
        },
      })
    }
    return statement
  }
  return {
    fillAt(write) {
      full = write
      writes = 0
    },
    writes: () => writes,
    slowDown(ms) {
      commitMs = ms
    },
    repair() {
      prototype.prepare = prepare
    },
  }
}
