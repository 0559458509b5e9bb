import type { Kysely, Transaction } from 'kysely'
import { listStatement } from './list-statement.ts'
import type { Database } from './schema.ts'
import { statement } from './statement.ts'
import type { Outcome, SaveRows } from './work.ts'
import { rowWriter } from './write-rows.ts'

const PURGE_ROWS = 1_000
const outcomesOf = listStatement<Outcome>(
  (list) => `select actor, key, fingerprint, status, body from outcome
    where hall_id = ? and key in ${list}`,
)
const purgeSome = statement<{ at: number }>(
  () => `delete from outcome where (hall_id, key, actor) in
    (select hall_id, key, actor from outcome where at < ? order by at limit ?) returning at`,
)

const write = rowWriter(
  'outcome',
  {
    hall_id: 'key',
    key: 'key',
    actor: 'key',
    fingerprint: 'value',
    status: 'value',
    body: 'value',
    at: 'value',
  },
  'refused',
)

/** The kept outcomes of these keys, whoever gave them. */
export async function readOutcomes(
  trx: Transaction<Database>,
  hallId: string,
  keys: readonly string[],
): Promise<Outcome[]> {
  return keys.length === 0 ? [] : outcomesOf(trx, hallId, keys)
}

/** Keeps what this batch answered. */
export const saveOutcomes: SaveRows = (trx, { hallId, at, outcomes }) =>
  write(
    trx,
    outcomes.map(({ actor, key, fingerprint, status, body }) => {
      return { hall_id: hallId, key, actor, fingerprint, status, body, at }
    }),
  )

/** Forgets outcomes older than a moment (ms), a thousand at a time so that commands pass in between. */
export async function purgeOutcomes(db: Kysely<Database>, before: number): Promise<void> {
  for (let removed = PURGE_ROWS; removed >= PURGE_ROWS; ) {
    removed = (await purgeSome(db, before, PURGE_ROWS)).length
  }
}
