import type { Transaction } from 'kysely'
import type { Database, TaxpayerRow } from './schema.ts'
import { rowWriter } from './write-rows.ts'

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
  rows: readonly TaxpayerRow[],
  onProgress: (done: number) => void = () => {},
): Promise<void> {
  for (let start = 0; start < rows.length; start += CHUNK_ROWS) {
    const chunk = rows.slice(start, start + CHUNK_ROWS)
    await writeTaxpayers(trx, chunk)
    onProgress(start + chunk.length)
  }
}
