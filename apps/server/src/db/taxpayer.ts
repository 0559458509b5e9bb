import type { CreditGrade } from '@one-window/protocol'
import type { TaxpayerFact } from '@one-window/queue'
import type { Kysely, Transaction } from 'kysely'
import { listStatement } from './list-statement.ts'
import type { Database, TaxpayerRow } from './schema.ts'
import { rowWriter } from './write-rows.ts'

/** What the register says of a taxpayer; name and tail are for the officer's card only. */
export interface RegisteredTaxpayer extends TaxpayerFact {
  /** Keyed hash of the identifier, which itself is not kept (R18). */
  readonly taxpayerKey: string
  readonly name: string
  /** The identifier's last characters let an officer compare. */
  readonly idTail: string
}

const CHUNK_ROWS = 5_000
const taxpayersBy = listStatement<TaxpayerRow>((list) => `select * from taxpayer where taxpayer_key in ${list}`)
const write = rowWriter(
  'taxpayer',
  {
    taxpayer_key: 'key',
    name: 'value',
    id_tail: 'value',
    credit_grade: 'value',
    credit_valid_from: 'value',
    credit_valid_until: 'value',
    registered_on: 'value',
  },
  'replaced',
)

/** Those of these taxpayers who stand in the register, by taxpayer key; it is the same for every hall. */
export async function readTaxpayers(
  db: Kysely<Database>,
  keys: readonly string[],
): Promise<Map<string, RegisteredTaxpayer>> {
  const rows = await taxpayersBy(db, keys)
  return new Map(rows.map((row) => [row.taxpayer_key, taxpayerOf(row)]))
}

/** Adds taxpayers to the register or replaces what it says of them; tells after each chunk how many are done. */
export async function saveRegister(
  trx: Transaction<Database>,
  taxpayers: readonly RegisteredTaxpayer[],
  onProgress: (done: number) => void = () => {},
): Promise<void> {
  for (let start = 0; start < taxpayers.length; start += CHUNK_ROWS) {
    const chunk = taxpayers.slice(start, start + CHUNK_ROWS)
    await write(trx, chunk.map(rowOf))
    onProgress(start + chunk.length)
  }
}

function taxpayerOf(row: TaxpayerRow): RegisteredTaxpayer {
  return {
    taxpayerKey: row.taxpayer_key,
    name: row.name,
    idTail: row.id_tail,
    creditGrade: row.credit_grade as CreditGrade | null,
    creditValidFrom: row.credit_valid_from,
    creditValidUntil: row.credit_valid_until,
    registeredOn: row.registered_on,
  }
}

function rowOf(taxpayer: RegisteredTaxpayer): TaxpayerRow {
  return {
    taxpayer_key: taxpayer.taxpayerKey,
    name: taxpayer.name,
    id_tail: taxpayer.idTail,
    credit_grade: taxpayer.creditGrade,
    credit_valid_from: taxpayer.creditValidFrom,
    credit_valid_until: taxpayer.creditValidUntil,
    registered_on: taxpayer.registeredOn,
  }
}
