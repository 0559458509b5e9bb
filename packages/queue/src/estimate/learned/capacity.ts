import { LANES, type Lane } from '@one-window/protocol'
import { addSpan, minutesSince, sumSince } from '../../collections/minutes.ts'
import type { Learned } from '../../state/estimate.ts'

const MINUTE = 60_000
const AVERAGE_MINUTES = 45
/** For a wait of this length only the average counts, for shorter ones also the windows that are open now. */
const AVERAGE_ALONE_FROM_MS = 40 * MINUTE
/** From so much of today on, the average and the rates count. */
const KNOWN_AFTER_MS = 10 * MINUTE

/** How many windows may call each lane from now on; the first one that opens begins what is known of today. */
export function noteOpenWindows(learned: Learned, count: Record<Lane, number>, at: number): void {
  if (LANES.some((lane) => count[lane] > 0)) learned.firstOpenedAt ??= at
  for (const lane of LANES) {
    const open = learned.open[lane]
    addSpan(open.ms, open.since, at, open.count, AVERAGE_MINUTES)
    open.since = at
    open.count = count[lane]
  }
}

/** How many windows will call a lane during a wait that takes about so long (ms) with those open now; at least 1. */
export function capacityFor(learned: Learned, lane: Lane, openNow: number, waitMs: number, at: number): number {
  const weight = Math.min(1, waitMs / AVERAGE_ALONE_FROM_MS)
  return Math.max(1, (1 - weight) * openNow + weight * (averageOpen(learned, lane, at) ?? openNow))
}

/** The mean number of windows that could call a lane in the last 45 minutes of today; null before it is known. */
function averageOpen(learned: Learned, lane: Lane, at: number): number | null {
  const from = knownSince(learned, at, AVERAGE_MINUTES)
  if (from === null) return null
  const { since, count, ms } = learned.open[lane]
  return (sumSince(ms, from) + count * (at - Math.max(from, since))) / (at - from)
}

/** Since when (ms) the last minutes of today are known; null until the first window has been open for 10 minutes. */
export function knownSince({ firstOpenedAt }: Learned, at: number, minutes: number): number | null {
  if (firstOpenedAt === null || at - firstOpenedAt < KNOWN_AFTER_MS) return null
  return Math.max(firstOpenedAt, minutesSince(at, minutes))
}
