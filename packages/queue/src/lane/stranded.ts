import { LANES } from '@one-window/protocol'
import type { DueRule } from '../due.ts'
import { laneOfGrounds } from '../grounds/grounds.ts'
import type { HallState } from '../state.ts'
import { isLaneOpen } from './lanes.ts'

/** Keeps since when people wait in a lane that nobody calls from (R13). */
export function noteStrandedLanes(state: HallState, at: number): void {
  for (const lane of LANES) {
    if (state.waiting[lane].size === 0 || isLaneOpen(state, lane)) state.strandedSince.delete(lane)
    else if (!state.strandedSince.has(lane)) state.strandedSince.set(lane, at)
  }
}

/** Those who wait for a tutor that is not there go on to the lane of their grounds (R13). */
export const strandedLane: DueRule = {
  at: ({ strandedSince, settings }) => {
    const since = strandedSince.get('tutoring')
    return since === undefined ? null : since + settings.strandedMinutes * 60_000
  },
  events: (state) =>
    [...state.waiting.tutoring].map(({ ticketId, grounds }) => ({
      name: 'ticket.moved',
      data: { ticketId, lane: laneOfGrounds(grounds) },
    })),
}
