import type { WaitingTicket } from '@one-window/protocol'
import { standingGrounds } from '../head-start/grounds.ts'
import type { Ticket } from '../state/ticket.ts'
import { iso } from '../time/iso.ts'

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
