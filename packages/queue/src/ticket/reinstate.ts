import type { BodyOf, NewEvent, ResultOf } from '@one-window/protocol'
import type { Circumstance } from '../circumstance.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import type { HallState } from '../state.ts'
import { ticketNamed } from './guards.ts'
import { partyKeysOf } from './parties.ts'
import { placeOnReinstatement } from './places.ts'
import type { Ticket } from './state.ts'
import { ticketView } from './ticket-view.ts'

/** Puts a missed number back into the queue, the same day, a bounded number of times (R10). */
export function reinstateTicket(
  state: HallState,
  { ticketId }: BodyOf<'ticket.reinstate'>,
  { at }: Circumstance,
): Decision<ResultOf<'ticket.reinstate'>> {
  const named = ticketNamed(state, ticketId)
  if (!named.ok) return named
  const ticket = named.found
  if (state.isDayClosed) return refuse('day.closed')
  if (ticket.status !== 'no-show') return refuse('ticket.not-no-show', { number: ticket.number })
  if (isSuperseded(state, ticket)) return refuse('ticket.superseded', { number: ticket.number })
  if (!canReinstate(state, ticket)) return refuse('reinstate.too-many', { max: state.settings.reinstateCountMax })
  return accept([reinstatedEvent(state, ticket, at)], () => ({ ticket: ticketView(state, ticket) }))
}

/** Whether a missed number may come back: not too often, and its people hold no other live number (R1, R10). */
export function canReinstate(state: HallState, ticket: Ticket): boolean {
  return (
    ticket.status === 'no-show' &&
    ticket.reinstateCount < state.settings.reinstateCountMax &&
    !state.isDayClosed &&
    !isSuperseded(state, ticket)
  )
}

/** Whether one of its people holds another live ticket by now (R1). */
export function isSuperseded(state: HallState, ticket: Ticket): boolean {
  return partyKeysOf(ticket).some((key) => {
    const liveId = state.liveByParty.get(key)
    return liveId !== undefined && liveId !== ticket.ticketId
  })
}

export function reinstatedEvent(state: HallState, ticket: Ticket, at: number): NewEvent {
  return {
    name: 'ticket.reinstated',
    data: { ticketId: ticket.ticketId, place: placeOnReinstatement(state, ticket, at) },
  }
}
