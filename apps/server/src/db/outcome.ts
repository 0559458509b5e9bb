import type { Kysely, Transaction } from 'kysely'
import type { Database } from './schema.ts'
import { statement } from './statement.ts'
import type { Outcome, SaveRows } from './work.ts'
import { rowWriter } from './write-rows.ts'

const PURGE_ROWS = 1_000
const outcomesOf = statement<Outcome>(
  ({ pairs }) => `select actor, key, fingerprint, status, body from outcome
    where hall_id = ? and (actor, key) in ${pairs}`,
)
const purgeSome = statement<{ at: number }>(
  () => `delete from outcome where (hall_id, actor, key) in
    (select hall_id, actor, key from outcome where at < ? order by at limit ?) returning at`,
)

const write = rowWriter(
  'outcome',
  {
    hall_id: 'key',
    actor: 'key',
    key: 'key',
    fingerprint: 'value',
    status: 'value',
    body: 'value',
    at: 'value',
  },
  'refused',
)

/** The kept outcomes of these actors' keys. */
export async function readOutcomes(
  trx: Transaction<Database>,
  hallId: string,
  asked: readonly { actor: string; key: string }[],
): Promise<Outcome[]> {
  if (asked.length === 0) return []
  return outcomesOf(trx, hallId, JSON.stringify(asked.map(({ actor, key }) => [actor, key])))
}

/** Keeps what this batch answered. */
export const saveOutcomes: SaveRows = (trx, { hallId, at, outcomes }) =>
  write(
    trx,
    outcomes.map(({ actor, key, fingerprint, status, body }) => {
      return { hall_id: hallId, actor, key, fingerprint, status, body, at }
    }),
  )

/** Forgets outcomes older than a moment (ms), a thousand at a time so that commands pass in between. */
export async function purgeOutcomes(db: Kysely<Database>, before: number): Promise<void> {
  for (let removed = PURGE_ROWS; removed >= PURGE_ROWS; ) {
    removed = (await purgeSome(db, before, PURGE_ROWS)).length
  }
}
