import { GROUNDS, type Grounds, LANE_FAMILIES, LANES, type Lane, type LaneFamily } from '@one-window/protocol'
import { type Minutes, noMinutes } from '../collections/minutes.ts'
import { type Samples, samplesOf } from '../collections/samples.ts'
import type { CarriesOf, Opened } from './day.ts'

/** A ticket that was called to a window: how long it takes the window is a sample. */
export interface WindowVisit {
  readonly ticketId: string
  readonly family: LaneFamily
  readonly calledAt: number
  /** What was taken as the sample; null while the window is not free of it. */
  seconds: number | null
}

/** What was learned from the events (R20); bounded. */
export interface Learned {
  /** Kept over midnight; all else is of today. */
  readonly samples: Record<LaneFamily, Samples>
  /** By window, the present visit last; the one before it may come back by an undo (R8). */
  readonly visits: Map<number, readonly WindowVisit[]>
  /** The first moment of the day at which a window was open. */
  firstOpenedAt: number | null
  /** Who came with a head start since then, by the ground that gave it. */
  readonly arrivals: Record<LaneFamily, Record<Grounds, Minutes>>
  /** Who went on to a window after tutoring. */
  readonly returning: Minutes
  /** The windows that may call a lane: how many since `since`, and the time (ms) they were open before. */
  readonly open: Record<Lane, { since: number; count: number; readonly ms: Minutes }>
}

/** What `day.opened` says of the days before. */
export function keptHandleSeconds({ samples }: Learned): Opened['handleSeconds'] {
  return byKey(LANE_FAMILIES, (family) => [...samples[family].seconds])
}

/** What is known before the first window of a day opens: the last handle times. */
export function learnedBefore(handleSeconds: Opened['handleSeconds']): Learned {
  return {
    samples: byKey(LANE_FAMILIES, (family) => samplesOf(handleSeconds[family])),
    visits: new Map(),
    firstOpenedAt: null,
    arrivals: byKey(LANE_FAMILIES, () => byKey(GROUNDS, noMinutes)),
    returning: noMinutes(),
    open: byKey(LANES, () => ({ since: 0, count: 0, ms: noMinutes() })),
  }
}

export interface EstimateState {
  estimate: Learned
}

export function emptyEstimate(): EstimateState {
  return { estimate: learnedBefore({ window: [], tutoring: [] }) }
}

export const ESTIMATE_CARRIES: CarriesOf<EstimateState> = {
  estimate: ({ handleSeconds }) => learnedBefore(handleSeconds),
}

function byKey<Key extends string, Value>(keys: readonly Key[], of: (key: Key) => Value): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<Key, Value>
}
