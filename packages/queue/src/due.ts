import type { NewEvent } from '@one-window/protocol'
import type { Facts } from './facts.ts'
import type { HallState } from './state.ts'

/** Something that falls due by itself: folded before a command is decided. */
export interface DueRule {
  /** When (ms), as the state stands; null while there is nothing. */
  readonly at: (state: HallState) => number | null
  /** What happens then. Only reads. */
  readonly events: (state: HallState, noticed: Noticed) => readonly NewEvent[]
  /** It happens when it is noticed, not at the moment it was due. */
  readonly isOfNow?: true
}

/** The moment (ms) at which it is noticed, perhaps days later, and what was read for it. */
export interface Noticed {
  readonly now: number
  readonly facts: Facts
}
