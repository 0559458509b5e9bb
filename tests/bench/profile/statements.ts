// Loaded into the server before it starts (`node --import`) when it is profiled: a CPU profile cannot tell one SQL statement
// from another, this can.

import SqliteDatabase from 'better-sqlite3'

/** What one statement took since the last look. */
export interface StatementTime {
  readonly text: string
  readonly count: number
  readonly ms: number
}

type Verb = 'run' | 'all' | 'get'

const spent = new Map<string, { count: number; ms: number }>()

function timed<Result>(text: string, run: () => Result): Result {
  const startedAt = performance.now()
  try {
    return run()
  } finally {
    const { count, ms } = spent.get(text) ?? { count: 0, ms: 0 }
    spent.set(text, { count: count + 1, ms: ms + performance.now() - startedAt })
  }
}

const prepare: (this: SqliteDatabase.Database, text: string) => SqliteDatabase.Statement = Reflect.get(
  SqliteDatabase.prototype,
  'prepare',
)
SqliteDatabase.prototype.prepare = function prepareTimed(this: SqliteDatabase.Database, text: string) {
  const statement = prepare.call(this, text)
  for (const verb of ['run', 'all', 'get'] satisfies Verb[]) {
    const original = statement[verb].bind(statement) as (...args: unknown[]) => unknown
    Object.assign(statement, { [verb]: (...args: unknown[]) => timed(text, () => original(...args)) })
  }
  return statement
} as SqliteDatabase.Database['prepare']

/** Asked for through the inspector; looking begins anew. */
function takeStatementTimes(): string {
  const times: StatementTime[] = [...spent].map(([text, { count, ms }]) => ({ text, count, ms }))
  spent.clear()
  return JSON.stringify(times.sort((a, b) => b.ms - a.ms))
}
Object.assign(globalThis, { takeStatementTimes })
