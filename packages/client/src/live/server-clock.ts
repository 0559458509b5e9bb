/** The server's clock as this machine can know it: ages stay true although the two clocks differ. */
export interface ServerClock {
  /** A message came that the server made at this moment (ISO 8601). */
  readonly hear: (at: string) => void
  /** Milliseconds since 1970 by the server's clock; by our own before anything was heard. */
  readonly now: () => number
  /** Forgets what was heard: after a reconnect the server's clock may be another one. */
  readonly reset: () => void
}

/** The quickest message tells the difference best; the estimate may creep up by 1 % of the time to follow a drift. */
const DRIFT_PER_MS = 0.01
const STANDSTILL_MS = 1_000

/** Learns the difference of the clocks from the moments that messages carry. */
export function createServerClock(now: () => number): ServerClock {
  let differenceMs: number | null = null
  let last = { heardAt: 0, madeAt: 0 }
  /** The hall took an earlier time (R15b), or its time stands still until the server's clock has caught up with it. */
  const isBehind = (madeAt: number): boolean =>
    madeAt < last.madeAt || (madeAt === last.madeAt && now() - last.heardAt > STANDSTILL_MS)
  return {
    hear(at) {
      const madeAt = Date.parse(at)
      const sampleMs = now() - madeAt
      const isFirst = differenceMs === null || isBehind(madeAt)
      const creptMs = isFirst ? sampleMs : (differenceMs ?? 0) + (now() - last.heardAt) * DRIFT_PER_MS
      differenceMs = Math.min(sampleMs, creptMs)
      last = { heardAt: now(), madeAt }
    },
    now: () => now() - (differenceMs ?? 0),
    reset() {
      differenceMs = null
    },
  }
}
