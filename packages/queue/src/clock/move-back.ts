import type { HallState } from '../state/hall.ts'
import type { Ticket } from '../state/ticket.ts'
import { ticketOf } from '../ticket/change.ts'
import { windowOf } from '../window/change.ts'
import { movedBack } from './moments.ts'

/**
 * The hall has taken an earlier time and nobody is there: whatever lies beyond it moves back with the clock (R15b). A
 * ticket moves as a whole, so that its own intervals stay what they were; one that was over by then stays.
 */
export function moveBack(state: HallState, to: number, byMs: number): void {
  for (const ticket of state.tickets.values()) if (!wasOverAt(ticket, to)) moveTicket(state, ticket, byMs)
  for (const { windowNo, since } of state.windows.values()) {
    if (since > to) windowOf(state, windowNo).since -= byMs
  }
  for (const [lane, since] of state.closedSince) if (since > to) state.closedSince.set(lane, since - byMs)
  for (const one of state.cancellations.values()) {
    if (one.begunAt > to) one.begunAt -= byMs
    if (one.sinceAt > to) one.sinceAt -= byMs
    if (one.nextAt !== null && one.nextAt > to) one.nextAt -= byMs
  }
  state.calls = state.calls.map((call) => (call.calledAt > to ? movedBack(call, byMs) : call))
}

function wasOverAt({ endedAt }: Ticket, at: number): boolean {
  return endedAt !== null && endedAt <= at
}

function moveTicket(state: HallState, ticket: Ticket, byMs: number): void {
  Object.assign(ticketOf(state, ticket.ticketId), movedBack(ticket, byMs))
}
