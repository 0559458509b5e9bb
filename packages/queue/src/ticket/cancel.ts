import type { BodyOf, ResultOf } from '@one-window/protocol'
import type { Circumstance } from '../decision/circumstance.ts'
import { accept, type Decision, refuse } from '../decision/decision.ts'
import type { HallState } from '../state/hall.ts'
import { ownTicket } from './guards.ts'
import { ticketView } from './ticket-view.ts'

/** Ends a number at the person's wish, as long as its service has not begun. */
export function cancelTicket(
  state: HallState,
  { ticketId }: BodyOf<'ticket.cancel'>,
  { actor, at }: Circumstance,
): Decision<ResultOf<'ticket.cancel'>> {
  const own = ownTicket(state, ticketId, actor, at)
  if (!own.ok) return own
  const ticket = own.found
  if (ticket.status === 'serving') return refuse('ticket.not-waiting', { number: ticket.number })
  if (ticket.status !== 'waiting' && ticket.status !== 'called')
    return refuse('ticket.not-live', { number: ticket.number })
  return accept([{ name: 'ticket.cancelled', data: { ticketId, undoId: null } }], () => ({
    ticket: ticketView(state, ticket),
  }))
}
