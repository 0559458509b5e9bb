import type { HallState } from '../state/hall.ts'
import type { Ticket } from '../state/ticket.ts'

/** Today's tickets of a number or of a taxpayer or phone, newest first. */
export function findTickets(state: HallState, by: { number?: string; partyKey?: string }): Ticket[] {
  const numbered = by.number === undefined ? undefined : state.ticketByNumber.get(by.number)
  const ofParty = by.partyKey === undefined ? [] : (state.ticketsByParty.get(by.partyKey) ?? [])
  return [...new Set([...(numbered ? [numbered] : []), ...ofParty])]
    .reverse()
    .flatMap((ticketId) => state.tickets.get(ticketId) ?? [])
}
