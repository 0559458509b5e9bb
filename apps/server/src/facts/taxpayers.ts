import type { CreditGrade, PersonCard } from '@one-window/protocol'
import type { TaxpayerFact } from '@one-window/queue'
import type { Kysely } from 'kysely'
import type { Database, TaxpayerRow } from '../db/schema.ts'
import { statement } from '../db/statement.ts'
import type { Named } from './named.ts'

/** What the register says of a taxpayer; name and tail are for the officer's card only. */
export interface RegisteredTaxpayer extends TaxpayerFact {
  readonly name: string
  readonly idTail: string
}

const taxpayersBy = statement<TaxpayerRow>(({ list }) => `select * from taxpayer where taxpayer_key in ${list}`)

/** The register's rows by taxpayer key; the register is the same for every hall. */
export async function readTaxpayerFacts(
  db: Kysely<Database>,
  _hallId: string,
  keys: readonly string[],
): Promise<Map<string, RegisteredTaxpayer>> {
  const rows = await taxpayersBy(db, JSON.stringify(keys))
  return new Map(rows.map((row) => [row.taxpayer_key, registered(row)]))
}

function registered(row: TaxpayerRow): RegisteredTaxpayer {
  return {
    name: row.name,
    idTail: row.id_tail,
    creditGrade: row.credit_grade as CreditGrade | null,
    creditValidFrom: row.credit_valid_from,
    creditValidUntil: row.credit_valid_until,
    registeredOn: row.registered_on,
  }
}

/** The cards of everyone that a command names, by party key, for the officer who will serve them. */
export function cardsFor(
  register: ReadonlyMap<string, RegisteredTaxpayer>,
  { taxpayers, phone }: Named,
): [string, PersonCard][] {
  const cards = taxpayers.map(({ key, idTail }): [string, PersonCard] => {
    const one = register.get(key)
    return [key, { name: one?.name ?? null, idTail: one?.idTail ?? idTail, phoneTail: null }]
  })
  return phone ? [...cards, [phone.key, { name: null, idTail: null, phoneTail: phone.tail }]] : cards
}
