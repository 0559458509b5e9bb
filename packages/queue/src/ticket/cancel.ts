import type { BodyOf, ResultOf } from '@one-window/protocol'
import { accept, type Decision, refuse } from '../circumstance.ts'
import type { HallState } from '../state.ts'
import { ticketNamed } from '../window/guards.ts'
import { ticketView } from './ticket-view.ts'

/** Ends a number at the person's wish, as long as its service has not begun. */
export function cancelTicket(
  state: HallState,
  { ticketId }: BodyOf<'ticket.cancel'>,
): Decision<ResultOf<'ticket.cancel'>> {
  const named = ticketNamed(state, ticketId)
  if (!named.ok) return named
  const ticket = named.found
  if (ticket.status === 'serving') return refuse('ticket.not-waiting', { number: ticket.number })
  if (ticket.status !== 'waiting' && ticket.status !== 'called')
    return refuse('ticket.not-live', { number: ticket.number })
  return accept([{ name: 'ticket.cancelled', data: { ticketId } }], () => ({ ticket: ticketView(state, ticket) }))
}
