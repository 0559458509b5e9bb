import type { NewEvent } from '@one-window/protocol'
import type { HallState } from '../state/hall.ts'
import type { Doubted } from '../time/reading.ts'
import type { Facts } from './facts.ts'

/** Something that falls due by itself: folded before a command is decided. */
export interface DueRule {
  /** When (ms), as the state stands; null while there is nothing. */
  readonly at: (state: HallState) => number | null
  /** What happens then. Only reads. */
  readonly events: (state: HallState, noticed: Noticed) => readonly NewEvent[]
  /** It happens when it is noticed, not at the moment it was due. */
  readonly isOfNow?: true
  /** The same, but at the latest when its day ends. */
  readonly isOfItsDay?: true
  /** What a doubted clock brings is asked first (R15b). */
  readonly yieldsToClock?: true
}

/** What has fallen due and the moment (ms) it is journaled with. */
export interface Due {
  readonly at: number
  readonly events: readonly NewEvent[]
  /** The id of the actor who brought it about; without it the hall itself. */
  readonly actor?: string
  /** The hall's time (ms) from here on, which may lie before its last event (R15b). */
  readonly takes?: number
}

/** The moment (ms) at which it is noticed, perhaps days later, and what was read for it. */
export interface Noticed {
  readonly now: number
  readonly facts: Facts
  /** What the machine's clock says instead, while it is not believed (R15b). */
  readonly doubted?: Doubted | undefined
  /** So many tickets end in one step at most (R15). */
  readonly endedAtOnceMax?: number | undefined
}
