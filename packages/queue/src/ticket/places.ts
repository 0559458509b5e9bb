import type { Place } from '@one-window/protocol'
import { headStartMs, stands } from '../head-start/grounds.ts'
import { lanesOfTier } from '../lane/lanes.ts'
import type { HallState } from '../state/hall.ts'
import { compareTickets } from '../state/lane.ts'
import type { Ticket } from '../state/ticket.ts'

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
  const first = firstWaiting(state, ticket, state.settings.reinstateBehind + 1)
  const nth = first[state.settings.reinstateBehind - 1]
  if (!nth) return ticket.place.turnAt >= at ? ticket.place : placeOnArrival(at, at, ticket.issueOrder)
  if (compareTickets(ticket, nth) > 0) return ticket.place
  return { ...nth.place, rank: rankBetween(nth.place, first[state.settings.reinstateBehind]?.place) }
}

/** Right after a place, and before whoever came back to the same one earlier (R10). */
function rankBetween(place: Place, after: Place | undefined): number {
  const isBeside = after?.turnAt === place.turnAt && after.tieAt === place.tieAt && after.tieOrder === place.tieOrder
  return isBeside ? (place.rank + after.rank) / 2 : place.rank + 1
}

/** The first tickets of those who wait in the lanes of its tier, in order. */
function firstWaiting(state: HallState, ticket: Ticket, count: number): Ticket[] {
  return lanesOfTier(state.settings, ticket.lane)
    .flatMap((lane) => state.waiting[lane].take(count))
    .sort(compareTickets)
    .slice(0, count)
}

/**
 * The turn (ms) after its grounds changed: arrival less the head start they give (R3); for a number that came back
 * arrival means its turn and the head start it had then, and it is never moved behind that turn (R4, R14).
 */
export function turnAfterGrounds(state: HallState, ticket: Ticket, grounds: Ticket['grounds']): number {
  const { arrivedAt, reinstatedTurnAt, reinstatedHeadStartMs } = ticket
  const headStart = headStartAfter(state, ticket, grounds)
  if (reinstatedTurnAt === null) return arrivedAt - headStart
  return Math.min(reinstatedTurnAt + reinstatedHeadStartMs - headStart, reinstatedTurnAt)
}

/**
 * The head start (ms) after its grounds changed: a ground that goes never gives more than it had, one that comes never
 * less, whatever the settings say by now (R3).
 */
export function headStartAfter(state: HallState, ticket: Ticket, grounds: Ticket['grounds']): number {
  const bound = grounds.filter(stands).length > ticket.grounds.filter(stands).length ? Math.max : Math.min
  return bound(ticket.headStartMs, headStartMs(grounds, state.settings))
}
