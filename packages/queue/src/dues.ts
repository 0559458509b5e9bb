import { cancellationGoesOn } from './cancellation/slices.ts'
import { clockDue } from './clock/due.ts'
import { dayEnd, dayOpening } from './day/dues.ts'
import type { Due, DueRule, Noticed } from './decision/due.ts'
import { strandedLane } from './lane/stranded.ts'
import type { HallState } from './state/hall.ts'
import { sentTooLong, shortPauseTooLong } from './window/sent.ts'

/** Everything that falls due by itself; of two at the same moment the first one here comes first. */
const DUES: readonly DueRule[] = [dayEnd, dayOpening, strandedLane, shortPauseTooLong, sentTooLong, cancellationGoesOn]

/**
 * The earliest of what has fallen due by now, or undefined; asked again until there is nothing. A clock is taken before
 * a day opens, so that no day opens by a time that is over; nothing falls due while a long day ends. Only reads.
 */
export function due(state: HallState, noticed: Noticed): Due | undefined {
  if (state.closing) return undefined
  const { rule, at } = earliest(state)
  if (!rule || at > noticed.now) return clockDue(state, noticed)
  const fallen = (): Due => ({ at: momentOf(state, rule, at, noticed.now), events: rule.events(state, noticed) })
  return (rule.yieldsToClock && clockDue(state, noticed)) || fallen()
}

function momentOf({ dayEndsAt }: HallState, { isOfNow, isOfItsDay }: DueRule, at: number, now: number): number {
  if (isOfItsDay) return Math.min(now, dayEndsAt)
  return isOfNow ? now : at
}

/** When (ms) something falls due next, so that the keeper can send `hall.tick` in time; a long end of the day is. */
export function nextDueAt(state: HallState): number {
  return state.closing?.beganAt ?? earliest(state).at
}

function earliest(state: HallState): { rule: DueRule | undefined; at: number } {
  let first: { rule: DueRule | undefined; at: number } = { rule: undefined, at: Number.POSITIVE_INFINITY }
  for (const rule of DUES) {
    const at = rule.at(state)
    if (at !== null && at < first.at) first = { rule, at }
  }
  return first
}
