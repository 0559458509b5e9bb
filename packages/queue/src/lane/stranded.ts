import type { DueRule } from '../decision/due.ts'
import { laneOfGrounds } from '../head-start/grounds.ts'
import type { HallState } from '../state/hall.ts'
import type { Ticket } from '../state/ticket.ts'
import { unattendedFrom } from './attendance.ts'

/** Those who wait for a tutor that is not there go on to the lane of their grounds, each some minutes after it came (R13). */
export const strandedLane: DueRule = {
  at: nextMoveAt,
  events: (state) => {
    const [from, dueAt] = [unattendedFrom(state, 'tutoring'), nextMoveAt(state)]
    if (from === null || dueAt === null) return []
    return [...state.waiting.tutoring]
      .filter((ticket) => moveAt(state, ticket, from) <= dueAt)
      .map(({ ticketId, grounds }) => ({ name: 'ticket.moved', data: { ticketId, lane: laneOfGrounds(grounds) } }))
  },
}

function nextMoveAt(state: HallState): number | null {
  const from = state.waiting.tutoring.size === 0 ? null : unattendedFrom(state, 'tutoring')
  if (from === null) return null
  let first = Number.POSITIVE_INFINITY
  for (const ticket of state.waiting.tutoring) first = Math.min(first, moveAt(state, ticket, from))
  return first
}

function moveAt({ settings }: HallState, { waitsSince }: Ticket, unattendedSince: number): number {
  return Math.max(unattendedSince, waitsSince) + settings.strandedMinutes * 60_000
}
