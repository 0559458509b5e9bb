import type { Ticket as TicketInAnswers } from '@one-window/protocol'
import { aheadOf } from '../estimate/ahead.ts'
import { estimateFor } from '../estimate/estimate.ts'
import { standingGrounds } from '../head-start/grounds.ts'
import type { HallState } from '../state/hall.ts'
import type { Ticket } from '../state/ticket.ts'
import { iso, isoOrNull } from '../time/iso.ts'

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
