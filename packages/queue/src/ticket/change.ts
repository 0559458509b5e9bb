import type { Ending, TicketStatus } from '@one-window/protocol'
import { LIVE_STATUSES } from '@one-window/protocol'
import { SortedList } from '../lane/sorted-list.ts'
import { type Call, compareTickets, type HallState, type ServiceWindow, type Standing, type Ticket } from '../state.ts'
import { partyKeysOf } from './parties.ts'

/** The ticket of an event; an event that names an unknown one is a bug. */
export function ticketOf(state: HallState, ticketId: string): Ticket {
  const ticket = state.tickets.get(ticketId)
  if (!ticket) throw new Error(`event names unknown ticket ${ticketId}`)
  state.touched.tickets.add(ticketId)
  return ticket
}

/** The window of an event; an event that names an unknown one is a bug. */
export function windowOf(state: HallState, windowNo: number): ServiceWindow {
  const serviceWindow = state.windows.get(windowNo)
  if (!serviceWindow) throw new Error(`event names unknown window ${windowNo}`)
  state.touched.windows.add(windowNo)
  return serviceWindow
}

/** Changes what decides a ticket's place in the queue: taken out, changed, put back in if it waits. */
export function replace(state: HallState, ticket: Ticket, change: () => void): void {
  if (ticket.status === 'waiting') queueOf(state, ticket).delete(ticket)
  change()
  if (ticket.status === 'waiting') queueOf(state, ticket).add(ticket)
}

/** Where a ticket waits: its lane, or the one window it was sent to. */
function queueOf(state: HallState, ticket: Ticket) {
  if (ticket.assignedWindowNo === null) return state.waiting[ticket.lane]
  const list = state.assigned.get(ticket.assignedWindowNo) ?? new SortedList<Ticket, Standing>(compareTickets)
  state.assigned.set(ticket.assignedWindowNo, list)
  return list
}

/** Gives a ticket a status and keeps who holds a live ticket in step (R1). */
export function setStatus(state: HallState, ticket: Ticket, status: TicketStatus, change: () => void = () => {}): void {
  replace(state, ticket, () => {
    ticket.status = status
    change()
  })
  const isLive = LIVE_STATUSES.includes(status)
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
    ticket.assignedWindowNo = null
  })
}

/** The ticket lives again: it did not end, and the window where it did cannot undo that any more. */
export function forgetEnding(state: HallState, ticket: Ticket): void {
  ticket.endedAt = null
  ticket.endedBy = null
  const serviceWindow = ticket.windowNo === null ? undefined : state.windows.get(ticket.windowNo)
  if (serviceWindow) serviceWindow.endedTicketIds = serviceWindow.endedTicketIds.filter((id) => id !== ticket.ticketId)
}

/** Gives a window a state and keeps the ready ones in the order in which they became ready (R6). */
export function setWindowState(
  state: HallState,
  serviceWindow: ServiceWindow,
  to: ServiceWindow['state'],
  at: number,
): void {
  serviceWindow.state = to
  serviceWindow.since = at
  if (to === 'ready') state.readyWindows.add(serviceWindow.windowNo)
  else state.readyWindows.delete(serviceWindow.windowNo)
}

/** Takes the current ticket away from its window, which is idle then. */
export function leaveWindow(state: HallState, windowNo: number, at: number): ServiceWindow {
  const serviceWindow = windowOf(state, windowNo)
  serviceWindow.ticketId = null
  setWindowState(state, serviceWindow, 'idle', at)
  return serviceWindow
}

/** Puts a call on top of the display's list. */
export function showCall(state: HallState, call: Call, callsMax: number): void {
  state.calls = [call, ...state.calls.filter(({ callId }) => callId !== call.callId)].slice(0, callsMax)
}

/** Takes a ticket's calls down from the display: it is not to come any more. */
export function hideCalls(state: HallState, ticketId: string): void {
  if (state.calls.some((call) => call.ticketId === ticketId)) {
    state.calls = state.calls.filter((call) => call.ticketId !== ticketId)
  }
}
