import type { Place } from '@one-window/protocol'
import { headStartMs, stands } from '../grounds/grounds.ts'
import { lanesOfTier } from '../lane/lanes.ts'
import { compareTickets } from '../lane/state.ts'
import type { HallState } from '../state.ts'
import type { Ticket } from './state.ts'

/** The place of a ticket that arrives at `at` with this turn (R3). */
export function placeOnArrival(turnAt: number, at: number, issueOrder: number): Place {
  return { turnAt, tieAt: at, tieOrder: issueOrder, rank: 0 }
}

/**
 * The place after a reinstatement (R10): not before the n-th waiting ticket of its tier, ordered right after it;
 * with fewer waiting, not before now. A hall that sets 0 gives back the old turn.
 */
export function placeOnReinstatement(state: HallState, ticket: Ticket, at: number): Place {
  if (state.settings.reinstateBehind === 0) return ticket.place
  const nth = nthWaiting(state, ticket, state.settings.reinstateBehind)
  if (!nth) return ticket.place.turnAt >= at ? ticket.place : placeOnArrival(at, at, ticket.issueOrder)
  if (compareTickets(ticket, nth) > 0) return ticket.place
  return { ...nth.place, rank: nth.place.rank + 1 }
}

/** The n-th ticket, from 1, of those who wait in the lanes of its tier; undefined when fewer wait. */
function nthWaiting(state: HallState, ticket: Ticket, n: number): Ticket | undefined {
  return lanesOfTier(state.settings, ticket.lane)
    .flatMap((lane) => state.waiting[lane].take(n))
    .sort(compareTickets)[n - 1]
}

/**
 * The turn (ms) after its grounds changed: moved by what they give more or less than the head start it was given (R3).
 * A ground that goes never makes it earlier, one that comes never later, whatever the settings say by now.
 */
export function turnAfterGrounds(state: HallState, ticket: Ticket, grounds: Ticket['grounds']): number {
  const bound = grounds.filter(stands).length > ticket.grounds.filter(stands).length ? Math.max : Math.min
  return ticket.place.turnAt + ticket.headStartMs - bound(ticket.headStartMs, headStartMs(grounds, state.settings))
}
