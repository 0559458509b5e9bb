import { LANES, type Lane } from '@one-window/protocol'
import type { HallState } from '../state/hall.ts'
import { type ServiceWindow, servesLane } from '../state/window.ts'
import { isLaneOpen } from './lanes.ts'

/** Keeps since when no window that serves a lane is open: whenever windows open, leave, or serve other lanes. */
export function noteClosedLanes(state: HallState, at: number): void {
  for (const lane of LANES) keepSince(state.closedSince, lane, isLaneOpen(state, lane) ? null : at)
}

/** Keeps since when people wait in a lane that nobody calls from (R13): after every event. */
export function noteStrandedLanes({ closedSince, strandedSince, waiting }: HallState, at: number): void {
  for (const lane of LANES) {
    keepSince(strandedSince, lane, closedSince.has(lane) && waiting[lane].size > 0 ? at : null)
  }
}

function keepSince(since: Map<Lane, number>, lane: Lane, at: number | null): void {
  if (at === null) since.delete(lane)
  else if (!since.has(lane)) since.set(lane, at)
}

/**
 * From when (ms) nobody attends a lane: since its last window left, a short pause not counted for its first minutes,
 * so this may lie ahead. Null while one is open (R13).
 */
export function unattendedFrom(state: HallState, lane: Lane): number | null {
  const closedSince = state.closedSince.get(lane)
  if (closedSince === undefined) return null
  let from = closedSince
  for (const serviceWindow of state.windows.values()) {
    if (serviceWindow.isShortPause && servesLane(serviceWindow, lane)) {
      from = Math.max(from, shortPauseEnd(state, serviceWindow))
    }
  }
  return from
}

/** Whether somebody is there for a lane: a window is open, or has just left for a short pause (R13). */
export function isAttended(state: HallState, lane: Lane, at: number): boolean {
  const from = unattendedFrom(state, lane)
  return from === null || at < from
}

/** When (ms) a short pause begins to count as the window being away (R12, R13). */
export function shortPauseEnd({ settings }: HallState, { since }: ServiceWindow): number {
  return since + settings.shortPauseMinutes * 60_000
}
