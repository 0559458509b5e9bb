import type { Ending, NewEvent } from '@one-window/protocol'
import { laneOfGrounds } from '../head-start/grounds.ts'
import type { HallState } from '../state/hall.ts'
import type { Ticket } from '../state/ticket.ts'

/** How a visit to a window ends. */
export type VisitEnded = NewEvent<'ticket.completed' | 'ticket.tutored' | 'ticket.missed'>

/**
 * What `next` makes of the number that stands there: a miss when nobody can have been served between its call and now,
 * else a completed visit, or a tutored one that goes on (R8b, R13).
 */
export function endedByNext(
  state: HallState,
  ticket: Ticket,
  windowNo: number,
  mattersDone: readonly string[],
  at: number,
): VisitEnded {
  const until = mattersDone.length === 0 ? unservedUntil(state, ticket) : null
  if (until === null || at >= until) return endedEvent(ticket, windowNo, 'next', mattersDone)
  return { name: 'ticket.missed', data: { ticketId: ticket.ticketId, windowNo, endedBy: 'unserved' } }
}

/** Until when (ms) a `next` without Start counts as a miss; null once its service has begun (R8b). */
export function unservedUntil({ settings }: HallState, { status, lastCallAt }: Ticket): number | null {
  return status === 'called' && lastCallAt !== null ? lastCallAt + settings.unservedSeconds * 1000 : null
}

/** The end of a visit to a window: completed, or on to a window with the same number (R13). */
export function endedEvent(
  ticket: Ticket,
  windowNo: number,
  endedBy: Ending,
  mattersDone: readonly string[],
): VisitEnded {
  const data = { ticketId: ticket.ticketId, windowNo, mattersDone: [...mattersDone] }
  if (goesOn(ticket, mattersDone))
    return { name: 'ticket.tutored', data: { ...data, lane: laneOfGrounds(ticket.grounds) } }
  return { name: 'ticket.completed', data: { ...data, endedBy } }
}

/** After tutoring the number goes on, unless everything it came for is done by then (R13). */
function goesOn(ticket: Ticket, mattersDone: readonly string[]): boolean {
  if (!ticket.isBeingTutored) return false
  const done = new Set([...ticket.mattersDone, ...mattersDone])
  return done.size === 0 || ticket.matters.some((code) => !done.has(code))
}
