import type { HallEvent, HallSettings } from '@one-window/protocol'
import { fold } from '../folds.ts'
import { type HallState, newHallState } from '../state/hall.ts'

/** The state after events that were written down and read again, from the last `day.opened` on. */
export function replay(events: readonly HallEvent[], settings: HallSettings): HallState {
  const written = events.slice(events.findLastIndex(({ name }) => name === 'day.opened'))
  const read: HallEvent[] = JSON.parse(JSON.stringify(written))
  const state = Object.assign(newHallState('hanyang', settings), { seq: (read[0]?.seq ?? 1) - 1 })
  for (const event of read) fold(state, event)
  return state
}

/** Everything of a state but what the keeper has still to save, as a text that can be compared. */
export function textOf(state: HallState): string {
  return JSON.stringify({ ...state, touched: null }, (_, value) =>
    typeof value === 'object' && value !== null && Symbol.iterator in value ? [...value] : value,
  )
}
