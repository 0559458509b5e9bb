import type { HallState } from '../state/hall.ts'
import type { Ticket } from '../state/ticket.ts'
import { partyKeysOf } from './parties.ts'

/** The last ticket that belongs to a party; one that only names its phone is another's. */
export function lastOwned(state: HallState, partyKey: string): Ticket | undefined {
  const named = (state.ticketsByParty.get(partyKey) ?? []).flatMap((ticketId) => state.tickets.get(ticketId) ?? [])
  return named.findLast((ticket) => partyKeysOf(ticket).includes(partyKey))
}
