import { LANES } from '@one-window/protocol'
import type { HallState } from '../state.ts'
import { isLaneOpen } from '../window/windows.ts'

/** Keeps since when people wait in a lane that nobody calls from (R13). */
export function noteStrandedLanes(state: HallState, at: number): void {
  for (const lane of LANES) {
    if (state.waiting[lane].size === 0 || isLaneOpen(state, lane)) state.strandedSince.delete(lane)
    else if (!state.strandedSince.has(lane)) state.strandedSince.set(lane, at)
  }
}

/** When those who wait in a closed tutoring lane move on (ms); null when none do (R13). */
export function strandedUntil(state: HallState): number | null {
  const since = state.strandedSince.get('tutoring')
  return since === undefined ? null : since + state.settings.strandedMinutes * 60_000
}
