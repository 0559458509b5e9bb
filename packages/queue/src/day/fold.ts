import type { EventData, Journaled } from '@one-window/protocol'
import type { HallState } from '../state/hall.ts'
import { touchSetUp } from '../window/set-up.ts'
import { carryOver } from './carries.ts'

/** A new business day: everything that crosses midnight comes with the event, the rest begins anew (R15). */
export function foldDayOpened(state: HallState, data: EventData<'day.opened'>, { at }: Journaled): void {
  const before = state.windows
  carryOver(state, data)
  touchSetUp(state, before, at)
}

/** From here on nobody is issued or called, though many are still there (R15). */
export function foldDayClosing(state: HallState, { by }: EventData<'day.closing'>, { at }: Journaled): void {
  state.isDayClosed = true
  state.closing = { by, beganAt: at }
}

export function foldDayClosed(state: HallState): void {
  state.isDayClosed = true
  state.closing = null
  state.calls = []
}

export function foldDayReopened(state: HallState): void {
  state.isDayClosed = false
}

/** After a restore numbers go on after these: no journal knows who has those between (R2). */
export function foldNumbersSkipped(state: HallState, { lastSequences }: EventData<'day.numbers-skipped'>): void {
  for (const [prefix, last] of Object.entries(lastSequences)) {
    const skipped = last - (state.lastSequence.get(prefix) ?? 0)
    if (skipped <= 0) continue
    state.lastSequence.set(prefix, last)
    state.sequenceBefore.set(prefix, (state.sequenceBefore.get(prefix) ?? 0) + skipped)
  }
}
