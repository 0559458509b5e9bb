import { LIMITS, LIVE_STATUSES } from '@one-window/protocol'
import { type Actor, hasRole, isInCharge } from '../decision/actor.ts'
import { type Guarded, letThrough, refuse } from '../decision/decision.ts'
import type { HallState } from '../state/hall.ts'
import type { Ticket } from '../state/ticket.ts'

export function ticketNamed(state: HallState, ticketId: string): Guarded<Ticket> {
  const ticket = state.tickets.get(ticketId)
  return ticket ? letThrough(ticket) : refuse('ticket.unknown')
}

export function liveTicket(state: HallState, ticketId: string): Guarded<Ticket> {
  const named = ticketNamed(state, ticketId)
  if (!named.ok || LIVE_STATUSES.includes(named.found.status)) return named
  return refuse('ticket.not-live', { number: named.found.number })
}

/** The ticket, if it is this actor's to give up at this moment (ms). */
export function ownTicket(state: HallState, ticketId: string, actor: Actor, at: number): Guarded<Ticket> {
  const named = ticketNamed(state, ticketId)
  if (!named.ok || isOwn(state, named.found, actor, at)) return named
  return refuse('ticket.not-yours', { number: named.found.number })
}

/**
 * Whose a ticket is: everybody's for the guide and those in charge; an officer's while it is at their window; a kiosk's
 * for the first minutes after it issued it; a follower's if it carries it.
 */
function isOwn(state: HallState, ticket: Ticket, actor: Actor, at: number): boolean {
  if (isInCharge(actor) || hasRole(actor, ['guide'])) return true
  if (actor.ticketId !== undefined) return actor.ticketId === ticket.ticketId
  if (actor.account !== null) return isAtWindowOf(state, ticket, actor.account)
  return ticket.issuedBy === actor.id && at - ticket.issuedAt <= LIMITS.kioskCancelMinutes * 60_000
}

function isAtWindowOf(state: HallState, { ticketId }: Ticket, account: string): boolean {
  const windowNo = state.windowByOfficer.get(account)
  return windowNo !== undefined && state.windows.get(windowNo)?.ticketId === ticketId
}
