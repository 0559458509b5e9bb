import type { Estimate, KioskView, Lane } from '@one-window/protocol'

/** Whether a number can be taken now: `away` while the server is, `closed` by the hall's hours. */
export type Opening = 'open' | 'closed' | 'away'

/** What the welcome screen may promise. */
export function openingOf(view: KioskView, isConnected: boolean): Opening {
  if (!isConnected) return 'away'
  return view.isOpen ? 'open' : 'closed'
}

/** The hall in three figures: tutoring waits apart and is not counted. */
export interface HallFigures {
  readonly waiting: number
  readonly estimate: Estimate | null
  readonly openWindows: number
}

/** People who wait for the comprehensive windows and how long a newcomer of a lane would. */
export function hallFigures(view: KioskView, lane: Lane): HallFigures {
  const waiting = laneOf(view, 'general').waiting + laneOf(view, 'priority').waiting
  return { waiting, estimate: laneOf(view, lane).estimate, openWindows: view.openWindows }
}

/** A lane of the view; a lane that the view does not name is closed. */
export function laneOf(view: KioskView, lane: Lane): KioskView['lanes'][number] {
  return view.lanes.find((one) => one.lane === lane) ?? { lane, waiting: 0, isOpen: false, estimate: null }
}
