import type { ClockConfirmer } from '@one-window/protocol'
import type { CarriesOf } from './day.ts'

/** A wall clock that somebody has confirmed and that the hall has not taken yet. */
export interface ConfirmedClock {
  /** How far it is ahead of the hall's time; negative: behind. */
  readonly aheadMs: number
  readonly by: ClockConfirmer
  /** The id of the actor who confirmed it. */
  readonly actor: string
}

export interface ClockState {
  /** When somebody was issued or called last, or the day began: the hall is quiet since then. */
  quietSince: number
  confirmedClock: ConfirmedClock | null
}

export function emptyClock(): ClockState {
  return { quietSince: 0, confirmedClock: null }
}

export const CLOCK_CARRIES: CarriesOf<ClockState> = {
  quietSince: (opened) => opened.startsAt,
  confirmedClock: 'anew',
}
