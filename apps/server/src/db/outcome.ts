import type { Transaction } from 'kysely'
import { listStatement } from './list-statement.ts'
import { purgeOf } from './purge.ts'
import type { Database } from './schema.ts'
import type { Outcome, SaveRows } from './work.ts'
import { rowWriter } from './write-rows.ts'

const outcomesOf = listStatement<Outcome>(
  (list) => `select actor, key, fingerprint, status, body from outcome
    where hall_id = ? and key in ${list}`,
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

/** Forgets outcomes older than a moment (ms). */
export const purgeOutcomes = purgeOf('outcome', ['hall_id', 'key', 'actor'], 'at < ?')
