import { type EventData, LIMITS } from '@one-window/protocol'
import type { HallState, Ticket } from '../state.ts'
import {
  end,
  forgetEnding,
  hideCalls,
  leaveWindow,
  setStatus,
  setWindowState,
  showCall,
  ticketOf,
  windowOf,
} from '../ticket/change.ts'
import { clearVisit } from '../ticket/fold.ts'

const SERVICE_SAMPLES_MAX = 50

export function foldCalled(state: HallState, data: EventData<'ticket.called'>, at: number): void {
  const ticket = ticketOf(state, data.ticketId)
  const serviceWindow = windowOf(state, data.windowNo)
  setStatus(state, ticket, 'called')
  ticket.assignedWindowNo = null
  ticket.windowNo = data.windowNo
  ticket.callId = data.callId
  ticket.callTimes = 1
  ticket.calledAt = at
  ticket.lastCallAt = at
  ticket.startedAt = null
  serviceWindow.ticketId = ticket.ticketId
  setWindowState(state, serviceWindow, 'called', at)
  state.counts.overtakes += data.overtaken
  show(state, ticket, data.windowNo, at)
}

export function foldRecalled(state: HallState, data: EventData<'ticket.recalled'>, at: number): void {
  const ticket = ticketOf(state, data.ticketId)
  ticket.callTimes = data.times
  ticket.lastCallAt = at
  show(state, ticket, data.windowNo, at)
}

function show(state: HallState, ticket: Ticket, windowNo: number, calledAt: number): void {
  const { callId, ticketId, number, callTimes: times } = ticket
  if (callId !== null) showCall(state, { callId, ticketId, number, windowNo, calledAt, times }, LIMITS.displayCallsMax)
}

export function foldStarted(state: HallState, data: EventData<'ticket.started'>, at: number): void {
  const ticket = ticketOf(state, data.ticketId)
  setStatus(state, ticket, 'serving')
  ticket.startedAt = at
  setWindowState(state, windowOf(state, data.windowNo), 'serving', at)
}

export function foldCompleted(state: HallState, data: EventData<'ticket.completed'>, at: number): void {
  const ticket = ticketOf(state, data.ticketId)
  addMattersDone(ticket, data.mattersDone)
  end(state, ticket, 'completed', data.endedBy, at)
  const serviceWindow = leaveWindow(state, data.windowNo, at)
  serviceWindow.endedTicketIds.push(ticket.ticketId)
  serviceWindow.servedCount++
  state.counts.completed++
  noteServiceTime(state, ticket, at)
}

/** The tutored number goes on to the lane of its grounds, with its turn (R13). */
export function foldTutored(state: HallState, data: EventData<'ticket.tutored'>, at: number): void {
  const ticket = ticketOf(state, data.ticketId)
  addMattersDone(ticket, data.mattersDone)
  leaveWindow(state, data.windowNo, at).servedCount++
  backToQueue(state, ticket, () => {
    ticket.lane = data.lane
  })
}

export function foldMissed(state: HallState, data: EventData<'ticket.missed'>, at: number): void {
  const ticket = ticketOf(state, data.ticketId)
  end(state, ticket, 'no-show', data.endedBy, at)
  leaveWindow(state, data.windowNo, at).endedTicketIds.push(ticket.ticketId)
  hideCalls(state, ticket.ticketId)
  state.missedTicketIds.add(ticket.ticketId)
  state.counts.noShow++
}

/** Undoes a completion or a no-show: the ticket is current again where it was (R8). */
export function foldReopened(state: HallState, data: EventData<'ticket.reopened'>, at: number): void {
  const ticket = ticketOf(state, data.ticketId)
  const serviceWindow = windowOf(state, data.windowNo)
  if (ticket.status === 'completed') {
    state.counts.completed--
    serviceWindow.servedCount--
    forgetServiceTime(state, ticket)
  } else {
    state.counts.noShow--
    state.missedTicketIds.delete(ticket.ticketId)
  }
  setStatus(state, ticket, ticket.startedAt === null ? 'called' : 'serving')
  forgetEnding(state, ticket)
  serviceWindow.ticketId = ticket.ticketId
  setWindowState(state, serviceWindow, ticket.status === 'called' ? 'called' : 'serving', at)
}

export function foldPutBack(state: HallState, data: EventData<'ticket.put-back'>, at: number): void {
  leaveWindow(state, data.windowNo, at)
  backToQueue(state, ticketOf(state, data.ticketId))
}

export function foldTransferred(state: HallState, data: EventData<'ticket.transferred'>, at: number): void {
  const ticket = ticketOf(state, data.ticketId)
  leaveWindow(state, data.windowNo, at)
  backToQueue(state, ticket, () => {
    ticket.lane = data.lane
    ticket.assignedWindowNo = data.toWindowNo
  })
}

function backToQueue(state: HallState, ticket: Ticket, change: () => void = () => {}): void {
  hideCalls(state, ticket.ticketId)
  setStatus(state, ticket, 'waiting', change)
  clearVisit(ticket)
}

function addMattersDone(ticket: Ticket, done: readonly string[]): void {
  ticket.matters = [...new Set([...ticket.matters, ...done])]
  ticket.mattersDone = [...new Set([...ticket.mattersDone, ...done])]
}

/** One completed from `called` has no handle time; nor has one that the day's end completed (R8, R15). */
function noteServiceTime(state: HallState, ticket: Ticket, at: number): void {
  if (ticket.startedAt === null || ticket.endedBy === 'day-close') return
  state.serviceMs = [...state.serviceMs.slice(1 - SERVICE_SAMPLES_MAX), at - ticket.startedAt]
}

function forgetServiceTime(state: HallState, ticket: Ticket): void {
  if (ticket.startedAt === null || ticket.endedAt === null) return
  const index = state.serviceMs.lastIndexOf(ticket.endedAt - ticket.startedAt)
  if (index >= 0) state.serviceMs = state.serviceMs.toSpliced(index, 1)
}
