import type { EventData, Journaled, OvertakeCause } from '@one-window/protocol'
import type { HallState } from '../state/hall.ts'
import { forgetTutoring, setStatus, ticketOf } from '../ticket/change.ts'
import { showCall } from './calls.ts'
import { setWindowState, visitedWindowOf } from './change.ts'

export function foldCalled(state: HallState, data: EventData<'ticket.called'>, { at }: Journaled): void {
  const ticket = ticketOf(state, data.ticketId)
  const serviceWindow = visitedWindowOf(state, data.windowNo)
  setStatus(state, ticket, 'called')
  if (ticket.tutoring) forgetTutoring(state, ticket)
  ticket.isBeingTutored = ticket.lane === 'tutoring' && serviceWindow.tiers[0]?.includes('tutoring') === true
  ticket.calledFromWindowNo = ticket.assignedWindowNo
  ticket.assignedWindowNo = null
  ticket.windowNo = data.windowNo
  ticket.officer = serviceWindow.officer
  ticket.callId = data.callId
  ticket.callTimes = 1
  ticket.recallCount = 0
  ticket.calledAt = at
  ticket.lastCallAt = at
  ticket.startedAt = null
  serviceWindow.ticketId = ticket.ticketId
  setWindowState(state, serviceWindow, 'called', at)
  state.quietSince = at
  state.counts.overtakes += data.overtaken
  for (const { ticketId, cause } of data.passed) noteOvertake(state, ticketId, cause)
  showCall(state, ticket, data.windowNo, at)
}

export function foldRecalled(state: HallState, data: EventData<'ticket.recalled'>, { at }: Journaled): void {
  const ticket = ticketOf(state, data.ticketId)
  ticket.callTimes = data.times
  ticket.recallCount++
  ticket.lastCallAt = at
  showCall(state, ticket, data.windowNo, at)
}

export function foldStarted(state: HallState, data: EventData<'ticket.started'>, { at }: Journaled): void {
  const ticket = ticketOf(state, data.ticketId)
  setStatus(state, ticket, 'serving')
  ticket.startedAt = at
  setWindowState(state, visitedWindowOf(state, data.windowNo), 'serving', at)
}

function noteOvertake(state: HallState, ticketId: string, cause: OvertakeCause): void {
  const overtaken = ticketOf(state, ticketId)
  overtaken.overtakes = { ...overtaken.overtakes, [cause]: (overtaken.overtakes[cause] ?? 0) + 1 }
}
