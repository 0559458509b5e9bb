import type { NewEvent } from '@one-window/protocol'
import { dayEnd, dayOpening } from './day/dues.ts'
import type { DueRule, Noticed } from './due.ts'
import { strandedLane } from './lane/stranded.ts'
import type { HallState } from './state.ts'
import { sentTooLong, shortPauseTooLong } from './window/sent.ts'

/** Everything that falls due by itself; of two at the same moment the first one here comes first. */
const DUES: readonly DueRule[] = [dayEnd, dayOpening, strandedLane, shortPauseTooLong, sentTooLong]

/** What has fallen due and the moment (ms) it is journaled with. */
export interface Due {
  readonly at: number
  readonly events: readonly NewEvent[]
}

/** The earliest of what has fallen due by now, or undefined; asked again until there is nothing. Only reads. */
export function due(state: HallState, noticed: Noticed): Due | undefined {
  const { rule, at } = earliest(state)
  if (!rule || at > noticed.now) return undefined
  return { at: rule.isOfNow ? noticed.now : at, events: rule.events(state, noticed) }
}

/** When (ms) something falls due next, so that the keeper can send `hall.tick` in time. */
export function nextDueAt(state: HallState): number {
  return earliest(state).at
}

function earliest(state: HallState): { rule: DueRule | undefined; at: number } {
  let first: { rule: DueRule | undefined; at: number } = { rule: undefined, at: Number.POSITIVE_INFINITY }
  for (const rule of DUES) {
    const at = rule.at(state)
    if (at !== null && at < first.at) first = { rule, at }
  }
  return first
}
