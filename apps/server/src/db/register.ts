import type { CreditGrade } from '@one-window/protocol'
import type { Transaction } from 'kysely'
import type { Keys } from '../auth/keys.ts'
import type { Database } from './schema.ts'
import { rowWriter } from './write-rows.ts'

/** A taxpayer as the register has it; dates are calendar dates, null when not known. */
export interface RegisterEntry {
  readonly taxpayerId: string
  readonly isCreditCode: boolean
  readonly name: string
  readonly creditGrade: CreditGrade | null
  readonly creditValidFrom: string | null
  readonly creditValidUntil: string | null
  readonly registeredOn: string | null
}

const CHUNK_ROWS = 5_000
const columns = [
  ...(['taxpayer_key', 'old_number_key', 'name', 'id_tail', 'credit_grade'] as const),
  ...(['credit_valid_from', 'credit_valid_until', 'registered_on'] as const),
]
const writeTaxpayers = rowWriter({
  table: 'taxpayer',
  columns,
  onConflict: { key: ['taxpayer_key'], update: columns.slice(1) },
})

/** Adds taxpayers to the register or replaces what it says of them; tells after each chunk how many are done. */
export async function saveRegister(
  trx: Transaction<Database>,
  keys: Keys,
  entries: readonly RegisterEntry[],
  onProgress: (done: number) => void = () => {},
): Promise<void> {
  for (let start = 0; start < entries.length; start += CHUNK_ROWS) {
    const chunk = entries.slice(start, start + CHUNK_ROWS)
    await writeTaxpayers(
      trx,
      chunk.map((entry) => rowOf(keys, entry)),
    )
    onProgress(start + chunk.length)
  }
}

/** The identifier itself is not kept: its keyed hash finds it, its tail lets an officer compare (R18). */
function rowOf(keys: Keys, entry: RegisterEntry) {
  const { taxpayerId } = entry
  // Characters 3–17 of a credit code are the old 15-digit number of the same body.
  const oldNumberKey = entry.isCreditCode ? keys.ofTaxpayer(taxpayerId.slice(2, 17)) : null
  return [
    ...[keys.ofTaxpayer(taxpayerId), oldNumberKey, entry.name, taxpayerId.slice(-4), entry.creditGrade],
    ...[entry.creditValidFrom, entry.creditValidUntil, entry.registeredOn],
  ]
}
