import { closeSync, openSync } from 'node:fs'
import SqliteDatabase from 'better-sqlite3'
import {
  CompiledQuery,
  type Dialect as Connector,
  type DatabaseConnection,
  SqliteAdapter,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
} from 'kysely'
import type { CarryingAdapter, DatabaseFault, Dialect } from './dialect.ts'
import { copy, damageOf, emptyLog, fileIn, hasDatabase, lock } from './sqlite-file.ts'

/** SQLite: one file, one process. */
export const SQLITE: Dialect = {
  placeOf: fileIn,
  hasDatabase,
  connect,
  lock,
  damageOf,
  emptyLog,
  copy,
  // There is no other process.
  onForeignCommit: () => () => {},
  isDamage: (code) => DAMAGE.test(code),
  faultOf,
  withMarks: (text) => text,
  blankOf: (column) => `printf('%.*c', octet_length(${column}), ' ')`,
  list: '(select value from json_each(?))',
  // A transaction of ours holds the lock of the whole file from its beginning.
  lockHall: null,
}

const PREPARED_MAX = 300
const STORAGE_FAULT = /^SQLITE_(?:FULL|IOERR|BUSY|LOCKED|READONLY|CANTOPEN|CORRUPT|NOTADB|NOMEM)(?:_|$)/

const DAMAGE = /^SQLITE_(?:CORRUPT|NOTADB|IOERR_READ|IOERR_SHORT_READ)(?:_|$)/

function connect(dataDir: string): Connector {
  const file = fileIn(dataDir)
  // Names and hashes of passwords are for nobody else on the machine; SQLite gives its other files the same mode.
  closeSync(openSync(file, 'a', 0o600))
  const sqlite = new SqliteDatabase(file)
  sqlite.pragma('journal_mode = WAL')
  // An acknowledged command survives a power cut, not only a crash of the process.
  sqlite.pragma('synchronous = FULL')
  sqlite.pragma('foreign_keys = ON')
  // Whoever is erased is overwritten in the file (R18); a page of a COMMIT that is written anyway costs no other one.
  sqlite.pragma('secure_delete = ON')
  return new Connected({ database: withPreparedKept(sqlite) })
}

class Adapter extends SqliteAdapter implements CarryingAdapter {
  readonly carried = SQLITE
}

class Connected extends SqliteDialect {
  readonly #config: SqliteDialectConfig

  constructor(config: SqliteDialectConfig) {
    super(config)
    this.#config = config
  }

  override createDriver(): Driver {
    return new Driver(this.#config)
  }

  override createAdapter(): Adapter {
    return new Adapter()
  }
}

/** Nobody can write between what a transaction reads and what it writes: it takes the lock when it begins. */
class Driver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
}

function faultOf(error: unknown): DatabaseFault | null {
  if (!(error instanceof SqliteDatabase.SqliteError)) return null
  return STORAGE_FAULT.test(error.code) ? 'storage' : 'statement'
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
