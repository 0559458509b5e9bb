import type { EventData, HallSettings, Journaled } from '@one-window/protocol'
import { cancellationOf } from '../state/cancellation.ts'
import type { HallState } from '../state/hall.ts'
import type { Ticket } from '../state/ticket.ts'
import type { ServiceWindow } from '../state/window.ts'
import { clearVisit, end, forgetEnding, forgetSending, forgetTutoring, setStatus, ticketOf } from '../ticket/change.ts'
import { hideCalls, showCall } from './calls.ts'
import { leaveWindow, setWindowState, visitedWindowOf } from './change.ts'

export function foldCompleted(state: HallState, data: EventData<'ticket.completed'>, { at }: Journaled): void {
  const ticket = ticketOf(state, data.ticketId)
  addMattersDone(ticket, data.mattersDone)
  end(state, ticket, 'completed', data.endedBy, at)
  const serviceWindow = leaveWindow(state, data.windowNo, at)
  serviceWindow.endedTicketIds.push(ticket.ticketId)
  serviceWindow.servedCount++
  state.counts.completed++
}

/** The tutored number goes on to the lane of its grounds, with its turn (R13). */
export function foldTutored(state: HallState, data: EventData<'ticket.tutored'>, { at }: Journaled): void {
  const ticket = ticketOf(state, data.ticketId)
  const { callId, callTimes, calledAt, lastCallAt, startedAt, officer } = ticket
  const tutoring = { callId, callTimes, calledAt, lastCallAt, startedAt, officer, windowNo: data.windowNo, endedAt: at }
  addMattersDone(ticket, data.mattersDone)
  const serviceWindow = leaveWindow(state, data.windowNo, at)
  serviceWindow.servedCount++
  serviceWindow.endedTicketIds.push(ticket.ticketId)
  backToQueue(state, ticket, () => {
    ticket.lane = data.lane
    forgetSending(ticket)
  })
  ticket.tutoring = tutoring
  ticket.waitsSince = at
}

export function foldMissed(state: HallState, data: EventData<'ticket.missed'>, { at }: Journaled): void {
  const ticket = ticketOf(state, data.ticketId)
  end(state, ticket, 'no-show', data.endedBy, at)
  leaveWindow(state, data.windowNo, at).endedTicketIds.push(ticket.ticketId)
  hideCalls(state, ticket.ticketId)
  state.missedTicketIds.add(ticket.ticketId)
  state.counts.noShow++
}

/** A number that is called when it is given up leaves its window, and the display. */
export function foldCancelled(
  state: HallState,
  { ticketId, undoId }: EventData<'ticket.cancelled'>,
  { at }: Journaled,
): void {
  const ticket = ticketOf(state, ticketId)
  if (ticket.status === 'called' && ticket.windowNo !== null) leaveWindow(state, ticket.windowNo, at)
  end(state, ticket, 'cancelled', 'cancel', at)
  hideCalls(state, ticketId)
  state.counts.cancelled++
  if (undoId !== null) cancellationOf(state, undoId).ticketIds.push(ticketId)
}

/** Undoes an end: the ticket is current again where it was, and on the display if it was only called (R8). */
export function foldReopened(state: HallState, data: EventData<'ticket.reopened'>, { at }: Journaled): void {
  const ticket = ticketOf(state, data.ticketId)
  const serviceWindow = visitedWindowOf(state, data.windowNo)
  if (ticket.status === 'waiting') bringBackTutoring(state, ticket, serviceWindow)
  else bringBackEnded(state, ticket, serviceWindow)
  ticket.officer = serviceWindow.officer
  ticket.recallCount = 0
  serviceWindow.ticketId = ticket.ticketId
  setWindowState(state, serviceWindow, ticket.status === 'called' ? 'called' : 'serving', at)
  if (ticket.status === 'called') showCall(state, ticket, data.windowNo, at)
}

function bringBackEnded(state: HallState, ticket: Ticket, serviceWindow: ServiceWindow): void {
  if (ticket.status === 'completed') {
    state.counts.completed--
    serviceWindow.servedCount--
  } else {
    state.counts.noShow--
    state.missedTicketIds.delete(ticket.ticketId)
  }
  setStatus(state, ticket, ticket.startedAt === null ? 'called' : 'serving')
  forgetEnding(state, ticket)
}

function bringBackTutoring(state: HallState, ticket: Ticket, serviceWindow: ServiceWindow): void {
  const { tutoring } = ticket
  if (!tutoring) throw new Error(`${ticket.number} waits and was not tutored`)
  const { endedAt: _endedAt, ...visit } = tutoring
  serviceWindow.servedCount--
  setStatus(state, ticket, tutoring.startedAt === null ? 'called' : 'serving', () => {
    ticket.lane = 'tutoring'
  })
  forgetTutoring(state, ticket)
  Object.assign(ticket, visit, { isBeingTutored: true })
}

export function foldPutBack(state: HallState, data: EventData<'ticket.put-back'>, { at }: Journaled): void {
  const ticket = ticketOf(state, data.ticketId)
  leaveWindow(state, data.windowNo, at)
  backToQueue(state, ticket, () => {
    if (data.backTo === 'lane') forgetSending(ticket)
    else ticket.assignedWindowNo = ticket.calledFromWindowNo
  })
}

export function foldTransferred(state: HallState, data: EventData<'ticket.transferred'>, { at }: Journaled): void {
  const ticket = ticketOf(state, data.ticketId)
  leaveWindow(state, data.windowNo, at)
  backToQueue(state, ticket, () => {
    ticket.lane = data.lane
    ticket.assignedWindowNo = data.toWindowNo
    ticket.sentAt = data.toWindowNo === null ? null : at
    ticket.sentAlertAt = data.toWindowNo === null ? null : at + alertAfterMs(state.settings, data.p90Seconds)
  })
  ticket.waitsSince = at
  if (!data.byLeader) ticket.transferCount++
}

/** After twice the wait that nine of ten have there, at most as long as the hall lets it be (R12). */
function alertAfterMs({ transferAlertMinutes }: HallSettings, p90Seconds: number | null): number {
  const mostMs = transferAlertMinutes * 60_000
  return p90Seconds === null ? mostMs : Math.min(mostMs, 2 * p90Seconds * 1000)
}

function backToQueue(state: HallState, ticket: Ticket, change: () => void = () => {}): void {
  hideCalls(state, ticket.ticketId)
  setStatus(state, ticket, 'waiting', change)
  clearVisit(ticket)
}

function addMattersDone(ticket: Ticket, done: readonly string[]): void {
  if (done.length === 0) return
  ticket.matters = [...new Set([...ticket.matters, ...done])]
  ticket.mattersDone = [...new Set([...ticket.mattersDone, ...done])]
}
