import { type Problem, type ProblemCode, statusOf } from '@one-window/protocol'

interface ProblemDetails {
  readonly params?: Problem['params']
  readonly retryAfterSeconds?: number
  readonly cause?: unknown
}

/** An expected no on its way to the one place that answers it; `params` hold nothing personal. */
export class ProblemError extends Error {
  readonly code: ProblemCode
  readonly params: Problem['params']
  /** For 429 and 503: when to try again. */
  readonly retryAfterSeconds: number | undefined

  constructor(code: ProblemCode, more: ProblemDetails = {}) {
    super(code, { cause: more.cause })
    this.code = code
    this.params = more.params
    this.retryAfterSeconds = more.retryAfterSeconds
  }
}

/** The RFC 9457 body of a code. */
export function problemOf(code: ProblemCode, params?: Problem['params'], detail?: string): Problem {
  return {
    type: `urn:one-window:${code}`,
    title: code,
    status: statusOf(code),
    code,
    ...(detail === undefined ? {} : { detail }),
    ...(params === undefined ? {} : { params }),
  }
}
