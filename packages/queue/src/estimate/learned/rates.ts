import { GROUNDS, type GroundsRecord, type HallSettings, type LaneFamily } from '@one-window/protocol'
import { addAt, type Minutes, sumSince } from '../../collections/minutes.ts'
import { standingGrounds } from '../../head-start/grounds.ts'
import type { Learned } from '../../state/estimate.ts'
import { knownSince } from './capacity.ts'

const RATE_MINUTES = 60
/** How long after a number was taken somebody who was tutored meanwhile may still come back before it. */
const RETURNING_MS = 30 * 60_000

/** People who will come and be called earlier: so many per ms, for so long (ms) from now. */
export interface LaterArrivals {
  readonly perMs: number
  readonly forMs: number
}

/** Somebody came: counted under the ground that gives the head start, once a window has opened today. */
export function noteArrival(
  learned: Learned,
  family: LaneFamily,
  records: readonly GroundsRecord[],
  { headStartMinutes }: HallSettings,
  at: number,
): void {
  if (learned.firstOpenedAt === null) return
  const [strongest] = standingGrounds(records).sort((a, b) => headStartMinutes[b] - headStartMinutes[a])
  if (strongest) addAt(learned.arrivals[family][strongest], at, 1, RATE_MINUTES)
}

/** Somebody goes on to a window after tutoring, with the old turn. */
export function noteReturning(learned: Learned, at: number): void {
  if (learned.firstOpenedAt !== null) addAt(learned.returning, at, 1, RATE_MINUTES)
}

/**
 * Who will still come and be called before a turn that lies so far ahead (ms, mostly negative): those with a head
 * start, as many as in the last hour, as long as it reaches past that turn; and those who are being tutored.
 */
export function laterArrivals(
  learned: Learned,
  family: LaneFamily,
  untilTurnMs: number,
  { headStartMinutes }: HallSettings,
  at: number,
): LaterArrivals[] {
  const from = knownSince(learned, at, RATE_MINUTES)
  if (from === null) return []
  const perMs = (minutes: Minutes) => sumSince(minutes, from) / (at - from)
  const withHeadStart = GROUNDS.map((grounds) => ({
    perMs: perMs(learned.arrivals[family][grounds]),
    forMs: Math.max(0, untilTurnMs + headStartMinutes[grounds] * 60_000),
  }))
  const returning = { perMs: family === 'window' ? perMs(learned.returning) : 0, forMs: RETURNING_MS }
  return [...withHeadStart, returning]
}
