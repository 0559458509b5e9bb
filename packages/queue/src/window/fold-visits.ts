import type { EventData, Journaled } from '@one-window/protocol'
import { forgetServiceTime, noteServiceTime } from '../estimate/service-times.ts'
import type { HallState } from '../state.ts'
import { clearVisit, end, forgetEnding, setStatus, ticketOf } from '../ticket/change.ts'
import type { Ticket } from '../ticket/state.ts'
import { hideCalls } from './calls.ts'
import { leaveWindow, setWindowState, windowOf } from './change.ts'

export function foldCompleted(state: HallState, data: EventData<'ticket.completed'>, { at }: Journaled): void {
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
export function foldTutored(state: HallState, data: EventData<'ticket.tutored'>, { at }: Journaled): void {
  const ticket = ticketOf(state, data.ticketId)
  addMattersDone(ticket, data.mattersDone)
  leaveWindow(state, data.windowNo, at).servedCount++
  backToQueue(state, ticket, () => {
    ticket.lane = data.lane
  })
}

export function foldMissed(state: HallState, data: EventData<'ticket.missed'>, { at }: Journaled): void {
  const ticket = ticketOf(state, data.ticketId)
  end(state, ticket, 'no-show', data.endedBy, at)
  leaveWindow(state, data.windowNo, at).endedTicketIds.push(ticket.ticketId)
  hideCalls(state, ticket.ticketId)
  state.missedTicketIds.add(ticket.ticketId)
  state.counts.noShow++
}

/** Undoes a completion or a no-show: the ticket is current again where it was (R8). */
export function foldReopened(state: HallState, data: EventData<'ticket.reopened'>, { at }: Journaled): void {
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
  ticket.officer = serviceWindow.officer
  serviceWindow.ticketId = ticket.ticketId
  setWindowState(state, serviceWindow, ticket.status === 'called' ? 'called' : 'serving', at)
}

export function foldPutBack(state: HallState, data: EventData<'ticket.put-back'>, { at }: Journaled): void {
  leaveWindow(state, data.windowNo, at)
  backToQueue(state, ticketOf(state, data.ticketId))
}

export function foldTransferred(state: HallState, data: EventData<'ticket.transferred'>, { at }: Journaled): void {
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
