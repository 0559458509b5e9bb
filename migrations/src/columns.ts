import { type CreateTableBuilder, type Kysely, SqliteAdapter, sql } from 'kysely'

/** The column types of the migrations: the only place where they tell one database from another. */
function isSqlite(db: Kysely<unknown>): boolean {
  return db.getExecutor().adapter instanceof SqliteAdapter
}

/** A name or an opaque id. */
export function id(_db: Kysely<unknown>) {
  return sql`text`
}

/** A moment: whole milliseconds since 1970 UTC. */
export function moment(db: Kysely<unknown>) {
  return isSqlite(db) ? sql`integer` : sql`bigint`
}

/** 0 or 1. */
export function flag(db: Kysely<unknown>) {
  return isSqlite(db) ? sql`integer` : sql`smallint`
}

/** A JSON text. */
export function json(db: Kysely<unknown>) {
  return isSqlite(db) ? sql`text` : sql`jsonb`
}

/**
 * A table that refuses values of another type than its column's, which SQLite does only when told. Its rows stand in
 * the tree of the primary key itself, so that a row is one page to write and to sync instead of two.
 */
export function strictTable(db: Kysely<unknown>, name: string): CreateTableBuilder<string, never> {
  const table = db.schema.createTable(name)
  return isSqlite(db) ? table.modifyEnd(sql`strict, without rowid`) : table
}

/** The same for rows of about a kilobyte and more, which would not find room in the key's tree. */
export function strictWideTable(db: Kysely<unknown>, name: string): CreateTableBuilder<string, never> {
  const table = db.schema.createTable(name)
  return isSqlite(db) ? table.modifyEnd(sql`strict`) : table
}
