import type { BodyOf, Ending, NewEvent, ResultOf } from '@one-window/protocol'
import type { Circumstance } from '../circumstance.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import { laneOfGrounds } from '../grounds/grounds.ts'
import { knownMatters } from '../matter/known-matters.ts'
import type { HallState } from '../state.ts'
import type { Ticket } from '../ticket/state.ts'
import { ticketView } from '../ticket/ticket-view.ts'
import { currentAt, currentTicket, workingWindow } from './guards.ts'
import { pickNext } from './pick-next.ts'
import type { ServiceWindow } from './state.ts'
import { servesLane } from './state.ts'

/** Completes the current ticket and calls the next; with nobody waiting the window becomes ready (R6, R8). */
export function callNext(
  state: HallState,
  body: BodyOf<'window.next'>,
  circumstance: Circumstance,
): Decision<ResultOf<'window.next'>> {
  const { actor, facts, newId } = circumstance
  const working = workingWindow(state, body.windowNo, actor)
  if (!working.ok) return working
  const serviceWindow = working.found
  const matters = knownMatters(body, facts)
  if (!matters.ok) return matters
  if (body.expect !== undefined && body.expect !== serviceWindow.ticketId) return refuse('window.moved-on')
  if (state.isDayClosed) return refuse('day.closed')
  const current = currentTicket(state, serviceWindow)
  const ended = current ? [endedEvent(serviceWindow, current, 'next', matters.found)] : []
  // A tutored number may be the next one at this very window: `settle` sees that, after the event.
  const waitsHere = ended.some((event) => event.name === 'ticket.tutored' && servesLane(serviceWindow, event.data.lane))
  const next = waitsHere ? undefined : pickNext(state, serviceWindow)?.ticket
  const then = next ? [calledEvent(next, serviceWindow, 'next', newId())] : readyEvents(serviceWindow)
  return accept([...ended, ...then], () => {
    const called = currentTicket(state, serviceWindow)
    return {
      ticket: called ? ticketView(state, called) : null,
      completed: current?.status === 'completed' ? ticketView(state, current) : null,
      ended: ended[0] ? (ended[0].name === 'ticket.tutored' ? 'tutored' : 'completed') : null,
    }
  })
}

/** Completes the current ticket without calling another; a tutored number goes on (R13). */
export function completeTicket(
  state: HallState,
  body: BodyOf<'window.complete'>,
  { actor, facts }: Circumstance,
): Decision<ResultOf<'window.complete'>> {
  const current = currentAt(state, body.windowNo, actor)
  if (!current.ok) return current
  const done = knownMatters(body, facts)
  if (!done.ok) return done
  const { serviceWindow, ticket } = current.found
  return accept([endedEvent(serviceWindow, ticket, 'complete', done.found)], () => ({
    ticket: ticketView(state, ticket),
  }))
}

/** The end of a visit to a window: completed, or tutored and on to a window with the same number (R13). */
function endedEvent(
  serviceWindow: ServiceWindow,
  ticket: Ticket,
  endedBy: Ending,
  mattersDone: readonly string[],
): NewEvent {
  const data = { ticketId: ticket.ticketId, windowNo: serviceWindow.windowNo, mattersDone: [...mattersDone] }
  if (goesOn(serviceWindow, ticket, mattersDone)) {
    return { name: 'ticket.tutored', data: { ...data, lane: laneOfGrounds(ticket.grounds) } }
  }
  return { name: 'ticket.completed', data: { ...data, endedBy } }
}

/** After tutoring the number goes on, unless everything it came for is done by then (R13). */
function goesOn(serviceWindow: ServiceWindow, ticket: Ticket, mattersDone: readonly string[]): boolean {
  if (ticket.lane !== 'tutoring' || !serviceWindow.tiers[0]?.includes('tutoring')) return false
  const done = new Set([...ticket.mattersDone, ...mattersDone])
  return done.size === 0 || ticket.matters.some((code) => !done.has(code))
}

export function calledEvent(
  ticket: Ticket,
  { windowNo }: ServiceWindow,
  kind: 'next' | 'ready',
  callId: string,
): NewEvent<'ticket.called'> {
  return {
    name: 'ticket.called',
    data: { ticketId: ticket.ticketId, windowNo, callId, kind, reason: null, overtaken: 0 },
  }
}

/** A window that is ready already stays so, with its place among the ready ones (R6). */
function readyEvents({ windowNo, state }: ServiceWindow): NewEvent[] {
  return state === 'ready' ? [] : [{ name: 'window.became-ready', data: { windowNo } }]
}
