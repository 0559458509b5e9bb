import type { PersonCard } from '@one-window/protocol'
import type { RegisteredTaxpayer } from '../db/taxpayer.ts'
import type { NamedPeople } from './named.ts'

/** The cards of everyone that a command names, by party key, for the officer who will serve them. */
export function cardsFor(
  register: ReadonlyMap<string, RegisteredTaxpayer>,
  { taxpayers, phone }: NamedPeople,
): [string, PersonCard][] {
  const cards = taxpayers.map(({ key, idTail }): [string, PersonCard] => {
    const one = register.get(key)
    return [key, { name: one?.name ?? null, idTail: one?.idTail ?? idTail, phoneTail: null }]
  })
  return phone ? [...cards, [phone.key, { name: null, idTail: null, phoneTail: phone.tail }]] : cards
}
