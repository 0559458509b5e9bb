import type { CreditGrade, PersonCard } from '@one-window/protocol'
import type { Facts, TaxpayerFact } from '@one-window/queue'
import type { Kysely } from 'kysely'
import type { Database, TaxpayerRow } from '../db/schema.ts'
import { statement } from '../db/statement.ts'
import type { Named } from './named.ts'

/** What the register and the catalogue say of everything that a batch names. */
export interface KnownFacts {
  /** By taxpayer key. */
  readonly register: ReadonlyMap<string, TaxpayerRow>
  readonly matters: ReadonlySet<string>
}

const NOTHING_KNOWN: KnownFacts = { register: new Map(), matters: new Set() }
const taxpayersBy = statement<TaxpayerRow>(({ list }) => `select * from taxpayer where taxpayer_key in ${list}`)
const matterCodesOf = statement<{ code: string }>(
  ({ list }) => `select code from matter where hall_id = ? and code in ${list}`,
)

/** Reads the rows that these keys and matter codes name. */
export async function readKnownFacts(
  db: Kysely<Database>,
  hallId: string,
  taxpayerKeys: readonly string[],
  matters: readonly string[],
): Promise<KnownFacts> {
  if (taxpayerKeys.length === 0 && matters.length === 0) return NOTHING_KNOWN
  return {
    register: taxpayerKeys.length > 0 ? await readRegister(db, taxpayerKeys) : NOTHING_KNOWN.register,
    matters: matters.length > 0 ? await readMatterCodes(db, hallId, matters) : NOTHING_KNOWN.matters,
  }
}

/** The register's rows by the keys that were asked for. */
export async function readRegister(db: Kysely<Database>, keys: readonly string[]): Promise<Map<string, TaxpayerRow>> {
  const rows = await taxpayersBy(db, JSON.stringify(keys))
  return new Map(rows.map((row) => [row.taxpayer_key, row]))
}

async function readMatterCodes(db: Kysely<Database>, hallId: string, codes: readonly string[]): Promise<Set<string>> {
  return new Set((await matterCodesOf(db, hallId, JSON.stringify(codes))).map(({ code }) => code))
}

/** The facts of one command out of what is known. */
export function factsFor(known: KnownFacts, named: Named): Facts {
  return {
    taxpayers: named.taxpayers.map(({ key }) => taxpayerFact(key, known.register.get(key))),
    phoneKey: named.phone?.key ?? null,
    knownMatters: known.matters,
  }
}

/** What the register says of a taxpayer. */
export function taxpayerFact(key: string, row: TaxpayerRow | undefined): TaxpayerFact {
  return {
    taxpayerKey: key,
    isKnown: row !== undefined,
    creditGrade: (row?.credit_grade ?? null) as CreditGrade | null,
    creditValidFrom: row?.credit_valid_from ?? null,
    creditValidUntil: row?.credit_valid_until ?? null,
    registeredOn: row?.registered_on ?? null,
  }
}

/** The cards of everyone that a command names, by party key, for the officer who will serve them. */
export function cardsFor(known: KnownFacts, { taxpayers, phone }: Named): [string, PersonCard][] {
  const cards = taxpayers.map(({ key, idTail }): [string, PersonCard] => {
    const row = known.register.get(key)
    return [key, { name: row?.name ?? null, idTail: row?.id_tail ?? idTail, phoneTail: null }]
  })
  return phone ? [...cards, [phone.key, { name: null, idTail: null, phoneTail: phone.tail }]] : cards
}
