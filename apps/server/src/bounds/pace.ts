import { ProblemError } from '../problem/problem-error.ts'

export interface PaceOptions {
  readonly perMinute: number
  /** So many at once after a rest. */
  readonly burst: number
  /** What has elapsed, ms: a wall clock that is set changes nobody's wait. */
  readonly elapsed: () => number
}

/** What somebody has spent, and when (elapsed ms) that was true: it flows back with the time. */
interface Spent {
  readonly points: number
  readonly at: number
}

const MINUTE_MS = 60_000
/** More are not kept in mind: whoever has spent least recently is forgotten first. */
const KEYS_MAX = 10_000

/** How fast somebody may go: a burst, and from then on so many a minute. */
export class Pace {
  readonly #options: PaceOptions
  readonly #spent = new Map<string, Spent>()

  constructor(options: PaceOptions) {
    this.#options = options
  }

  /** Takes one point of a key, which may have a rate of its own; null, or for how many seconds there is none. */
  take(key: string, perMinute = this.#options.perMinute): number | null {
    const { burst, elapsed } = this.#options
    const at = elapsed()
    const points = this.#pointsOf(key, at, perMinute)
    if (points + 1 > burst) {
      const waitMs = ((points + 1 - burst) * MINUTE_MS) / perMinute
      return Math.max(1, Math.ceil(waitMs / 1_000))
    }
    this.#keep(key, { points: points + 1, at })
    return null
  }

  /** The same for those who are turned away at once: throws 429 with the time to wait. */
  spend(key: string): void {
    const retryAfterSeconds = this.take(key)
    if (retryAfterSeconds !== null) throw new ProblemError('too-fast', { retryAfterSeconds })
  }

  #pointsOf(key: string, now: number, perMinute: number): number {
    const spent = this.#spent.get(key)
    if (!spent) return 0
    return Math.max(0, spent.points - ((now - spent.at) * perMinute) / MINUTE_MS)
  }

  #keep(key: string, spent: Spent): void {
    this.#spent.delete(key)
    this.#spent.set(key, spent)
    const [oldest] = this.#spent.size > KEYS_MAX ? this.#spent.keys() : []
    if (oldest !== undefined) this.#spent.delete(oldest)
  }
}
