import type { EventData, Journaled } from '@one-window/protocol'
import type { HallState } from '../state/hall.ts'
import { moveBack } from './move-back.ts'

export function foldConfirmed(
  state: HallState,
  { aheadMs, by }: EventData<'clock.confirmed'>,
  { actor }: Journaled,
): void {
  state.confirmedClock = { aheadMs, by, actor }
}

/** The hall's time is that of the event from now on (R15b). */
export function foldTaken(state: HallState, data: EventData<'clock.taken'>): void {
  state.confirmedClock = null
  state.quietSince = data.new
  if (data.new < data.old) moveBack(state, data.new, data.old - data.new)
}
