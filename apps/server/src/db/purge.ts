import type { Kysely } from 'kysely'
import type { Dialect } from './dialect/dialect.ts'
import type { Database } from './schema.ts'
import { statement } from './statement.ts'

/** Deletes what is older than a moment (ms), a slice at each step: whoever goes on with it decides when. */
export type Purge = (db: Kysely<Database>, before: number) => AsyncGenerator<void>

const LOOKED_AT = 500

type Forget = (db: Kysely<Database>, ...parameters: readonly unknown[]) => Promise<void>

function blanked({ blankOf }: Dialect, texts: readonly string[]): string {
  return texts.map((text) => `${text} = case when ${text} is not null then ${blankOf(text)} end`).join(', ')
}

/**
 * A purge that walks a table along its key, which are texts, and looks at 500 rows in one go. So their age needs no
 * index, which every command would have to write, and what is deleted lies side by side. Texts of people are overwritten
 * where they stand before their rows go: rows that move when pages are joined leave copies behind.
 */
export function purgeOf(
  table: keyof Database,
  key: readonly string[],
  isOlder: string,
  texts: readonly string[] = [],
): Purge {
  const row = `(${key.join(', ')})`
  const marks = `(${key.map(() => '?').join(', ')})`
  const lastOfSlice = statement<Record<string, string>>(
    () => `select ${key.join(', ')} from ${table} where ${row} > ${marks}
      order by ${key.join(', ')} limit 1 offset ${LOOKED_AT - 1}`,
  )
  const slice = `where ${row} > ${marks} and ${row} <= ${marks} and ${isOlder}`
  const rest = `where ${row} > ${marks} and ${isOlder}`
  const forget = (which: string): Forget => {
    const erase = statement((dialect) => `update ${table} set ${blanked(dialect, texts)} ${which}`)
    const remove = statement(() => `delete from ${table} ${which}`)
    return async (db, ...parameters) => {
      if (texts.length > 0) await erase(db, ...parameters)
      await remove(db, ...parameters)
    }
  }
  const [forgetSlice, forgetRest] = [forget(slice), forget(rest)]
  return async function* (db, before) {
    let from = key.map(() => '')
    for (let last = (await lastOfSlice(db, ...from))[0]; last; [last] = await lastOfSlice(db, ...from)) {
      const to = Object.values(last)
      await forgetSlice(db, ...from, ...to, before)
      from = to
      yield
    }
    await forgetRest(db, ...from, before)
    yield
  }
}
