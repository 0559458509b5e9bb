import type { Kysely } from 'kysely'
import type { Database } from './schema.ts'
import { statement } from './statement.ts'

/** Deletes what is older than a moment (ms), a slice at each step: whoever goes on with it decides when. */
export type Purge = (db: Kysely<Database>, before: number) => AsyncGenerator<void>

const LOOKED_AT = 500

/**
 * A purge that walks a table along its key, which are texts, and looks at 500 rows in one go. So their age needs no
 * index, which every command would have to write, and what is deleted lies side by side.
 */
export function purgeOf(table: keyof Database, key: readonly string[], isOlder: string): Purge {
  const row = `(${key.join(', ')})`
  const marks = `(${key.map(() => '?').join(', ')})`
  const lastOfSlice = statement<Record<string, string>>(
    () => `select ${key.join(', ')} from ${table} where ${row} > ${marks}
      order by ${key.join(', ')} limit 1 offset ${LOOKED_AT - 1}`,
  )
  const deleteSlice = statement(
    () => `delete from ${table} where ${row} > ${marks} and ${row} <= ${marks} and ${isOlder}`,
  )
  const deleteRest = statement(() => `delete from ${table} where ${row} > ${marks} and ${isOlder}`)
  return async function* (db, before) {
    let from = key.map(() => '')
    for (let last = (await lastOfSlice(db, ...from))[0]; last; [last] = await lastOfSlice(db, ...from)) {
      const to = Object.values(last)
      await deleteSlice(db, ...from, ...to, before)
      from = to
      yield
    }
    await deleteRest(db, ...from, before)
    yield
  }
}
