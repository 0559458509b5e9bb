import type { WaitingTicket } from '@one-window/protocol'
import { standingGrounds } from '../grounds/grounds.ts'
import type { Ticket } from '../ticket/state.ts'
import { iso } from '../ticket/ticket-view.ts'

/** A ticket in a list of those who wait. */
export function waitingTicket(ticket: Ticket): WaitingTicket {
  return {
    ticketId: ticket.ticketId,
    number: ticket.number,
    lane: ticket.lane,
    grounds: standingGrounds(ticket.grounds),
    issuedAt: iso(ticket.issuedAt),
    turnAt: iso(ticket.place.turnAt),
  }
}
