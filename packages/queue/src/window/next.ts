import type { BodyOf, NewEvent, ResultOf } from '@one-window/protocol'
import type { Circumstance } from '../decision/circumstance.ts'
import { accept, type Decision, refuse } from '../decision/decision.ts'
import { knownMatters } from '../matter/known-matters.ts'
import type { HallState } from '../state/hall.ts'
import type { ServiceWindow } from '../state/window.ts'
import { servesLane } from '../state/window.ts'
import { ticketView } from '../ticket/ticket-view.ts'
import { calledEvent } from './called.ts'
import { currentAt, currentTicket, workingWindow } from './guards.ts'
import { pickNext } from './pick-next.ts'
import { endedByNext, endedEvent } from './visit-end.ts'

const END_BY_EVENT = {
  'ticket.completed': 'completed',
  'ticket.tutored': 'tutored',
  'ticket.missed': 'unserved',
} as const

/** Ends the current ticket (R8, R8b) and calls the next; with nobody waiting the window becomes ready (R6). */
export function callNext(
  state: HallState,
  body: BodyOf<'window.next'>,
  circumstance: Circumstance,
): Decision<ResultOf<'window.next'>> {
  const { at, actor, facts, newId } = circumstance
  const working = workingWindow(state, body.windowNo, actor)
  if (!working.ok) return working
  const serviceWindow = working.found
  const matters = knownMatters(body, facts)
  if (!matters.ok) return matters
  if (body.expect !== undefined && body.expect !== serviceWindow.ticketId) return refuse('window.moved-on')
  if (state.isDayClosed) return refuse('day.closed')
  const current = currentTicket(state, serviceWindow)
  const ended = current ? [endedByNext(state, current, serviceWindow.windowNo, matters.found, at)] : []
  // A tutored number may be the next one at this very window: `settle` sees that, after the event.
  const waitsHere = ended.some((event) => event.name === 'ticket.tutored' && servesLane(serviceWindow, event.data.lane))
  const next = waitsHere ? undefined : pickNext(state, serviceWindow)?.ticket
  const then = next ? [calledEvent(state, next, serviceWindow, 'next', newId())] : readyEvents(serviceWindow)
  return accept([...ended, ...then], () => {
    const called = currentTicket(state, serviceWindow)
    return {
      ticket: called ? ticketView(state, called) : null,
      completed: current?.status === 'completed' ? ticketView(state, current) : null,
      ended: ended[0] ? END_BY_EVENT[ended[0].name] : null,
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
  return accept([endedEvent(ticket, serviceWindow.windowNo, 'complete', done.found)], () => ({
    ticket: ticketView(state, ticket),
  }))
}

/** A window that is ready already stays so, with its place among the ready ones (R6). */
function readyEvents({ windowNo, state }: ServiceWindow): NewEvent[] {
  return state === 'ready' ? [] : [{ name: 'window.became-ready', data: { windowNo } }]
}
