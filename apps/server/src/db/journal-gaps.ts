import type { Kysely } from 'kysely'
import { readMark } from './hall-mark.ts'
import { readSeq } from './journal.ts'
import type { Database } from './schema.ts'
import { statement } from './statement.ts'

/** Keys begin with the moment of their press, so the newest outcomes are among the last. */
const OUTCOMES_LOOKED_AT = 200

const lastOutcomes = statement<{ body: string }>(
  () => `select body from outcome where hall_id = ? and status = 200 order by key desc limit ${OUTCOMES_LOOKED_AT}`,
)
const eventsSince = statement<{ first: number | null; last: number | null; count: number }>(
  () => 'select min(seq) as first, max(seq) as last, count(*) as count from journal where hall_id = ? and seq >= ?',
)
const lastOpening = statement<{ seq: number }>(
  () => `select seq from journal where hall_id = ? and name = 'day.opened' order by seq desc limit 1`,
)

/**
 * What the journal must hold and does not, in words; null when it is whole. Its end is known from what was noted of the
 * hall last and from the answers that were given; a gap within it is looked for in today, or in all that there is.
 */
export async function journalGap(db: Kysely<Database>, hallId: string, isThorough: boolean): Promise<string | null> {
  const seq = await readSeq(db, hallId)
  const known = Math.max((await readMark(db, hallId))?.seq ?? 0, await answeredSeq(db, hallId))
  if (known > seq) return `its events ${seq + 1} to ${known} are missing at the end`
  const from = isThorough ? 1 : ((await lastOpening(db, hallId))[0]?.seq ?? 1)
  const [span] = await eventsSince(db, hallId, from)
  if (!span || span.last === null || span.first === null) return null
  const missing = span.last - from + 1 - span.count
  return missing === 0 ? null : `${missing} of its events ${from} to ${span.last} are missing`
}

/** The highest event number that somebody was answered and that is still kept. */
async function answeredSeq(db: Kysely<Database>, hallId: string): Promise<number> {
  const rows = await lastOutcomes(db, hallId)
  return Math.max(0, ...rows.map(({ body }) => Number(/^\{"seq":(\d+)/.exec(body)?.[1] ?? 0)))
}
