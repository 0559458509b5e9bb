import { LIMITS, maskName, type PersonCard } from '@one-window/protocol'
import { canReinstate, findTickets, type HallState, ticketView } from '@one-window/queue'
import { readPeople } from '../db/person.ts'
import { takeNamed } from '../facts/named.ts'
import { ProblemError } from '../problem/problem-error.ts'
import type { AnswerQuery } from './answer.ts'

/** Finds a lost number by the number, the taxpayer or the phone: by one of them. */
export const lookUpTicket: AnswerQuery<'ticket.look-up'> = async (input, { db, keeper, keys }) => {
  if (Object.keys(input).length !== 1) throw new ProblemError('body.invalid')
  const { named, rest } = takeNamed(keys, input)
  const partyKey = named.phone?.key ?? named.taxpayers[0]?.key ?? ''
  const by = rest.number === undefined ? { partyKey } : { number: rest.number }
  const found = await keeper.read(({ state }) => ticketsBy(state, by, keeper.now().at))
  const people = await readPeople(
    db,
    found.map(({ taxpayerKey }) => taxpayerKey),
  )
  return { tickets: found.map(({ taxpayerKey, ...one }) => ({ ...one, maskedName: maskedName(people, taxpayerKey) })) }
}

function ticketsBy(state: HallState, by: { number?: string; partyKey?: string }, at: number) {
  return findTickets(state, by)
    .slice(0, LIMITS.lookupTicketsMax)
    .map((ticket) => ({
      ticket: ticketView(state, ticket),
      lane: ticket.lane,
      canReinstate: canReinstate(state, ticket, at),
      taxpayerKey: ticket.taxpayerKeys[0] ?? '',
    }))
}

function maskedName(people: ReadonlyMap<string, PersonCard>, partyKey: string): string | null {
  const name = people.get(partyKey)?.name ?? null
  return name === null ? null : maskName(name)
}
