import type { Command, HallEvent, ResultOf } from '@one-window/protocol'
import type { Doubted } from '../time/reading.ts'
import type { Actor } from './actor.ts'
import type { Refusal } from './decision.ts'
import type { Facts, Named } from './facts.ts'

/** Time, new ids, the actor, whom the command names and facts: all that a decision may use besides the state. */
export interface Circumstance {
  /** Now, ms since 1970 UTC; `step` takes the last event's moment when this lies before it. */
  readonly at: number
  /** What the machine's clock says instead, while it is not believed (R15b). */
  readonly doubted?: Doubted | undefined
  readonly actor: Actor
  /** A new unique id each time it is called. */
  readonly newId: () => string
  readonly named: Named
  readonly facts: Facts
  /** So many tickets end in one step at most when a day does (R15): what `LIMITS` says unless it is said here. */
  readonly endedAtOnceMax?: number | undefined
}

/** The keeper's own command: fold what has fallen due, and go on with a long end of the day. */
export interface TickCommand {
  readonly name: 'hall.tick'
  readonly body: Record<string, never>
}
export type AnyCommand = Command | TickCommand

/** What one `step` did. What fell due is folded and listed in `events` even when the command is refused. */
export type Step =
  | {
      readonly ok: true
      readonly events: readonly HallEvent[]
      /** Words the answer; to be asked before the state moves on. */
      readonly result: () => ResultOf<Command['name']> | null
    }
  | { readonly ok: false; readonly events: readonly HallEvent[]; readonly refusal: Refusal }
