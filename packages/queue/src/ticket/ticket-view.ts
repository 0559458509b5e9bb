import type { Ticket as TicketInAnswers, ServiceWindow as WindowInAnswers } from '@one-window/protocol'
import { aheadOf } from '../estimate/ahead.ts'
import { estimateFor } from '../estimate/estimate.ts'
import { standingGrounds } from '../grounds/grounds.ts'
import type { HallState } from '../state.ts'
import type { ServiceWindow } from '../window/state.ts'
import type { Ticket } from './state.ts'

/** A moment (ms) as the contract words it. */
export function iso(at: number): string {
  return new Date(at).toISOString()
}

export function isoOrNull(at: number | null): string | null {
  return at === null ? null : iso(at)
}

/** A ticket as answers and the staff's views show it. */
export function ticketView(state: HallState, ticket: Ticket): TicketInAnswers {
  return {
    id: ticket.ticketId,
    number: ticket.number,
    lane: ticket.lane,
    grounds: standingGrounds(ticket.grounds),
    status: ticket.status,
    windowNo: ticket.windowNo,
    matters: [...ticket.matters],
    issuedAt: iso(ticket.issuedAt),
    turnAt: iso(ticket.place.turnAt),
    calledAt: isoOrNull(ticket.calledAt),
    startedAt: isoOrNull(ticket.startedAt),
    endedAt: isoOrNull(ticket.endedAt),
    ahead: aheadOf(state, ticket),
    estimate: estimateFor(state, ticket, state.lastAt),
    trackUrl: null,
  }
}

/** A window as answers and the staff's views show it. */
export function windowView(state: HallState, serviceWindow: ServiceWindow): WindowInAnswers {
  const ticket = serviceWindow.ticketId === null ? undefined : state.tickets.get(serviceWindow.ticketId)
  return {
    windowNo: serviceWindow.windowNo,
    zone: serviceWindow.setup.zone,
    state: serviceWindow.state,
    tiers: serviceWindow.tiers.map((tier) => [...tier]),
    officer: serviceWindow.officer,
    pauseReason: serviceWindow.pauseReason,
    since: iso(serviceWindow.since),
    ticketId: ticket?.ticketId ?? null,
    number: ticket?.number ?? null,
  }
}
