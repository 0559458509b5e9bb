import { CompiledQuery, type Kysely } from 'kysely'
import type { Dialect } from './dialect/dialect.ts'
import { dialectOf } from './dialect/dialect.ts'
import type { Database } from './schema.ts'

/** Runs a statement with a value for each of its `?`; answers its rows. */
export type Statement<Row> = (db: Kysely<Database>, ...parameters: readonly unknown[]) => Promise<Row[]>

/** A statement that is run often: its text is made once for each dialect, and kept prepared for that. */
export function statement<Row>(textFor: (dialect: Dialect) => string): Statement<Row> {
  const compiled = new Map<Dialect, CompiledQuery<Row>>()
  const compile = (dialect: Dialect): CompiledQuery<Row> => {
    const query = CompiledQuery.raw(dialect.withMarks(textFor(dialect))) as CompiledQuery<Row>
    compiled.set(dialect, query)
    return query
  }
  return async (db, ...parameters) => {
    const dialect = dialectOf(db)
    const query = compiled.get(dialect) ?? compile(dialect)
    return (await db.executeQuery<Row>({ ...query, parameters })).rows
  }
}
