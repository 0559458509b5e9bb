import type { PersonCard } from '@one-window/protocol'
import type { Kysely, Transaction } from 'kysely'
import { listStatement } from './list-statement.ts'
import { purgeOf } from './purge.ts'
import type { Database } from './schema.ts'
import { rowWriter } from './write-rows.ts'

type CardRow = { party_key: string; name: string | null; id_tail: string | null; phone_tail: string | null }

const cardsOf = listStatement<CardRow>(
  (list) => `select taxpayer_key as party_key, name, id_tail, null as phone_tail from taxpayer
      where taxpayer_key in ${list}
    union all select party_key, name, id_tail, phone_tail from person
      where party_key in ${list}`,
)

const writePerson = rowWriter(
  'person',
  { party_key: 'key', name: 'value', id_tail: 'value', phone_tail: 'value', created_at: 'value' },
  'kept',
)

/** The cards of these parties, from the register and from the one erasable table (R18). */
export async function readPeople(db: Kysely<Database>, partyKeys: readonly string[]): Promise<Map<string, PersonCard>> {
  const rows = await cardsOf(db, partyKeys, partyKeys)
  return new Map(rows.map((row) => [row.party_key, { name: row.name, idTail: row.id_tail, phoneTail: row.phone_tail }]))
}

/** Keeps the cards of people who are not in the register. */
export async function savePeople(
  trx: Transaction<Database>,
  cards: ReadonlyMap<string, PersonCard>,
  at: number,
): Promise<void> {
  const rows = [...cards].map(([party_key, { name, idTail, phoneTail }]) => ({
    party_key,
    name,
    id_tail: idTail,
    phone_tail: phoneTail,
    created_at: at,
  }))
  await writePerson(trx, rows)
}

/** Forgets the people who came before a moment (ms), but for those with a live ticket (R18). */
export const purgePeople = purgeOf(
  'person',
  ['party_key'],
  'created_at < ? and party_key not in (select party_key from live_party)',
  ['name', 'id_tail', 'phone_tail'],
)
