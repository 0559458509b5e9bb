import type { Ending, TicketStatus } from '@one-window/protocol'
import { LIVE_STATUSES } from '@one-window/protocol'
import { replace } from '../lane/queue.ts'
import type { HallState } from '../state/hall.ts'
import type { Ticket } from '../state/ticket.ts'
import { touchLife } from '../state/touched.ts'
import { partyKeysOf } from './parties.ts'

/** The ticket of an event; an event that names an unknown one is a bug. */
export function ticketOf(state: HallState, ticketId: string): Ticket {
  const ticket = state.tickets.get(ticketId)
  if (!ticket) throw new Error(`event names unknown ticket ${ticketId}`)
  state.touched.tickets.set(ticketId, ticket)
  return ticket
}

/** Gives a ticket a status and keeps who holds a live ticket in step (R1). */
export function setStatus(state: HallState, ticket: Ticket, status: TicketStatus, change: () => void = () => {}): void {
  const wasLive = LIVE_STATUSES.includes(ticket.status)
  replace(state, ticket, () => {
    ticket.status = status
    change()
  })
  const isLive = LIVE_STATUSES.includes(status)
  if (isLive !== wasLive) touchLife(state.touched, ticket, isLive)
  for (const key of partyKeysOf(ticket)) {
    if (isLive) state.liveByParty.set(key, ticket.ticketId)
    else if (state.liveByParty.get(key) === ticket.ticketId) state.liveByParty.delete(key)
  }
}

/** Ends a ticket. */
export function end(state: HallState, ticket: Ticket, status: TicketStatus, endedBy: Ending, at: number): void {
  setStatus(state, ticket, status, () => {
    ticket.endedAt = at
    ticket.endedBy = endedBy
    forgetSending(ticket)
  })
}

/** The ticket lives again: it did not end, and the window where it did cannot undo that any more. */
export function forgetEnding(state: HallState, ticket: Ticket): void {
  ticket.endedAt = null
  ticket.endedBy = null
  const serviceWindow = ticket.windowNo === null ? undefined : state.windows.get(ticket.windowNo)
  if (serviceWindow) serviceWindow.endedTicketIds = serviceWindow.endedTicketIds.filter((id) => id !== ticket.ticketId)
}

/** A tutoring cannot be undone any more: the number was called again, or brought back (R8). */
export function forgetTutoring(state: HallState, ticket: Ticket): void {
  const serviceWindow = state.windows.get(ticket.tutoring?.windowNo ?? 0)
  if (serviceWindow) serviceWindow.endedTicketIds = serviceWindow.endedTicketIds.filter((id) => id !== ticket.ticketId)
  ticket.tutoring = null
}

/** The ticket does not wait for one window alone any more (R12). */
export function forgetSending(ticket: Ticket): void {
  ticket.assignedWindowNo = null
  ticket.calledFromWindowNo = null
  ticket.sentAt = null
  ticket.sentAlertAt = null
}

/** Forgets the last visit to a window: the ticket will be called anew. */
export function clearVisit(ticket: Ticket): void {
  ticket.callId = null
  ticket.callTimes = 0
  ticket.recallCount = 0
  ticket.isBeingTutored = false
  ticket.calledAt = null
  ticket.lastCallAt = null
  ticket.startedAt = null
  ticket.windowNo = null
}
