import type { CreditGrade, ParsedTaxpayerId } from '@one-window/protocol'
import type { Transaction } from 'kysely'
import type { Keys } from '../access/keys.ts'
import type { Database, TaxpayerRow } from './schema.ts'
import { rowWriter } from './write-rows.ts'

/** A taxpayer as the register has it; dates are calendar dates, null when not known. */
export interface RegisterEntry {
  readonly taxpayerId: ParsedTaxpayerId
  readonly name: string
  readonly creditGrade: CreditGrade | null
  readonly creditValidFrom: string | null
  readonly creditValidUntil: string | null
  readonly registeredOn: string | null
}

const CHUNK_ROWS = 5_000
const writeTaxpayers = rowWriter({
  table: 'taxpayer',
  columns: [
    'taxpayer_key',
    'name',
    'id_tail',
    'credit_grade',
    'credit_valid_from',
    'credit_valid_until',
    'registered_on',
  ],
  replaceBy: ['taxpayer_key'],
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
function rowOf(keys: Keys, entry: RegisterEntry): TaxpayerRow {
  const { taxpayerId } = entry
  return {
    taxpayer_key: keys.ofTaxpayer(taxpayerId),
    name: entry.name,
    id_tail: taxpayerId.id.slice(-4),
    credit_grade: entry.creditGrade,
    credit_valid_from: entry.creditValidFrom,
    credit_valid_until: entry.creditValidUntil,
    registered_on: entry.registeredOn,
  }
}
