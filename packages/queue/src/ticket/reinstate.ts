import type { BodyOf, NewEvent, ResultOf } from '@one-window/protocol'
import type { Circumstance } from '../decision/circumstance.ts'
import { accept, type Decision, refuse } from '../decision/decision.ts'
import type { HallState } from '../state/hall.ts'
import type { Ticket } from '../state/ticket.ts'
import { openingHours } from '../time/calendar.ts'
import { ticketNamed } from './guards.ts'
import { lastOwned } from './owned.ts'
import { partyKeysOf } from './parties.ts'
import { placeOnReinstatement } from './places.ts'
import { ticketView } from './ticket-view.ts'

/** Puts a missed number back into the queue, the same day, a bounded number of times (R10). */
export function reinstateTicket(
  state: HallState,
  { ticketId }: BodyOf<'ticket.reinstate'>,
  { at, actor }: Circumstance,
): Decision<ResultOf<'ticket.reinstate'>> {
  const named = ticketNamed(state, ticketId)
  if (!named.ok) return named
  const ticket = named.found
  if (state.isDayClosed) return refuse('day.closed')
  const isStaff = actor.account !== null
  if (!isMissed(ticket) && !(isStaff && isUnstarted(ticket))) {
    return refuse('ticket.not-no-show', { number: ticket.number })
  }
  if (hasNewer(state, ticket)) return refuse('ticket.superseded', { number: ticket.number })
  if (!openingHours(at, state.settings).isOpen) return refuse('hall.closed')
  if (cameTooOften(state, ticket)) return refuse('reinstate.too-many', { max: state.settings.reinstateCountMax })
  return accept([reinstatedEvent(state, ticket, at)], () => ({ ticket: ticketView(state, ticket) }))
}

/** Whether a missed number may come back at this moment (ms): not too often, and nothing newer came of it (R1, R10). */
export function canReinstate(state: HallState, ticket: Ticket, at: number): boolean {
  return (
    isMissed(ticket) &&
    !cameTooOften(state, ticket) &&
    !state.isDayClosed &&
    openingHours(at, state.settings).isOpen &&
    !hasNewer(state, ticket)
  )
}

function isMissed({ status }: Ticket): boolean {
  return status === 'no-show'
}

/** Completed without Start: perhaps nobody was there after all; staff may bring it back (R8b). */
function isUnstarted({ status, startedAt, endedBy }: Ticket): boolean {
  return status === 'completed' && startedAt === null && endedBy !== 'day-close'
}

/** A miss that no officer saw, because the next call came too soon, is not held against the person (R8b). */
function cameTooOften({ settings }: HallState, { endedBy, reinstateCount }: Ticket): boolean {
  return endedBy === 'no-show' && reinstateCount >= settings.reinstateCountMax
}

/** Whether one of its people holds another live number by now, or was served by a newer one (R1, R10). */
function hasNewer(state: HallState, ticket: Ticket): boolean {
  return isSuperseded(state, ticket) || partyKeysOf(ticket).some((key) => wasServedSince(state, ticket, key))
}

function wasServedSince(state: HallState, { issueOrder }: Ticket, partyKey: string): boolean {
  const theirs = (state.ticketsByParty.get(partyKey) ?? []).flatMap((ticketId) => state.tickets.get(ticketId) ?? [])
  return theirs.some((other) => other.issueOrder > issueOrder && other.status === 'completed')
}

/** Whether one of its people took another number after it, whatever became of that (R1). */
export function tookAnother(state: HallState, ticket: Ticket): boolean {
  return partyKeysOf(ticket).some((key) => (lastOwned(state, key)?.issueOrder ?? 0) > ticket.issueOrder)
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
