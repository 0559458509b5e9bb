import { LIMITS } from '@one-window/protocol'

const SECOND_MS = 1_000

/** How long a connection may take over something: whoever sends a request byte by byte holds it for seconds only. */
export const TIMEOUTS = {
  requestTimeout: LIMITS.requestSecondsMax * SECOND_MS,
  /** A connection over which nothing goes either way, such as one that never reads its answer. */
  connectionTimeout: LIMITS.silentConnectionSecondsMax * SECOND_MS,
} as const

/** The same, by the names of Node's own server. */
export const NODE_TIMEOUTS = {
  headersTimeout: LIMITS.requestHeadSecondsMax * SECOND_MS,
  connectionsCheckingInterval: LIMITS.slowRequestsSoughtSeconds * SECOND_MS,
} as const
