import { LIMITS } from '@one-window/protocol'

/** How old a view is. */
export interface ViewAge {
  readonly ageMs: number
  /** Older than LIMITS.viewStaleMs: the screen says so. */
  readonly isStale: boolean
  /** When the screen draws the age anew: at the moment it becomes stale, then once a second. */
  readonly drawInMs: number
}

/** The age of a view made at `at` (ISO 8601), by the server's clock. */
export function viewAge(at: string, serverNowMs: number): ViewAge {
  const ageMs = Math.max(0, serverNowMs - Date.parse(at))
  const isStale = ageMs > LIMITS.viewStaleMs
  return { ageMs, isStale, drawInMs: isStale ? 1_000 : LIMITS.viewStaleMs - ageMs + 1 }
}
