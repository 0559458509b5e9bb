import type { Lane } from '@one-window/protocol'
import { SortedList } from '../collections/sorted-list.ts'
import type { CarriesOf } from './day.ts'
import type { Ticket } from './ticket.ts'

/** What decides the order among those who wait (R3). */
export type Standing = Pick<Ticket, 'place' | 'issueOrder'>

export interface LaneState {
  readonly waiting: Record<Lane, SortedList<Ticket, Standing>>
  /** Tickets that wait for one window only (R12). */
  readonly assigned: Map<number, SortedList<Ticket, Standing>>
  /** Since when no window that serves a lane is open (R13). */
  readonly closedSince: Map<Lane, number>
  /** Since when people wait in a lane without an open eligible window (R13). */
  readonly strandedSince: Map<Lane, number>
}

export function emptyLanes(): LaneState {
  return {
    waiting: { general: emptyQueue(), priority: emptyQueue(), tutoring: emptyQueue() },
    assigned: new Map(),
    closedSince: new Map(),
    strandedSince: new Map(),
  }
}

/** A list of those who wait, in the order of R3. */
export function emptyQueue(): SortedList<Ticket, Standing> {
  return new SortedList(compareTickets)
}

/** The order of those who wait (R3): turn, then the tie-breakers, then issue order. */
export function compareTickets(a: Standing, b: Standing): number {
  return (
    a.place.turnAt - b.place.turnAt ||
    a.place.tieAt - b.place.tieAt ||
    a.place.tieOrder - b.place.tieOrder ||
    a.place.rank - b.place.rank ||
    a.issueOrder - b.issueOrder
  )
}

export const LANE_CARRIES: CarriesOf<LaneState> = {
  waiting: 'anew',
  assigned: 'anew',
  closedSince: 'anew',
  strandedSince: 'anew',
}
