import { LIVE_STATUSES } from '@one-window/protocol'
import type { HallState } from '../state/hall.ts'
import type { Ticket } from '../state/ticket.ts'
import { partyKeysOf } from './parties.ts'

export function oneLiveTicketEach(state: HallState): string[] {
  const seen = new Map<string, Ticket>()
  const broken: string[] = []
  for (const ticket of state.tickets.values()) {
    if (!LIVE_STATUSES.includes(ticket.status)) continue
    for (const key of partyKeysOf(ticket)) {
      if (seen.has(key)) broken.push(`[R1] ${ticket.number} and ${seen.get(key)?.number} are live for one party`)
      if (state.liveByParty.get(key) !== ticket.ticketId) broken.push(`[R1] ${ticket.number} is not found by its party`)
      seen.set(key, ticket)
    }
  }
  if (seen.size !== state.liveByParty.size) broken.push('[R1] a party points to a ticket that is not live')
  return broken
}

export function numbersUnique(state: HallState): string[] {
  const numbers = [...state.tickets.values()].flatMap((ticket) => ticket.numbers.map((number) => ({ number, ticket })))
  const broken = numbers
    .filter(({ number, ticket }) => state.ticketByNumber.get(number) !== ticket.ticketId)
    .map(({ number }) => `[R2] ${number} does not name its ticket`)
  const gaps = [...state.lastSequence]
    .map(([prefix, last]) => [prefix, last - (state.sequenceBefore.get(prefix) ?? 0)] as const)
    .filter(([prefix, count]) => numbers.filter(({ number }) => number.startsWith(prefix)).length !== count)
    .map(([prefix]) => `[R2] numbers of ${prefix} were skipped`)
  return [...broken, ...gaps, ...(numbers.length === state.ticketByNumber.size ? [] : ['[R2] a number stands twice'])]
}
