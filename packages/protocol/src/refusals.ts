/**
 * Every expected "no" of the rules with the HTTP status it answers. 409 outcomes are kept with their
 * Idempotency-Key and repeated; 403 and 404 are not kept. A refusal changes nothing.
 */
export const REFUSALS = {
  'not-available': 409,
  'hall.closed': 409,
  'hall.full': 409,
  'day.closed': 409,
  'day.not-closed': 409,
  'lane.closed': 409,
  'lane.no-grounds': 409,
  'matter.unknown': 404,
  'matters.too-many': 409,
  'taxpayers.other-live': 409,
  'ticket.unknown': 404,
  'ticket.not-waiting': 409,
  'ticket.not-live': 409,
  'ticket.not-no-show': 409,
  'ticket.superseded': 409,
  'reinstate.too-many': 409,
  'grounds.none': 409,
  'grounds.already': 409,
  'window.unknown': 404,
  'window.not-yours': 403,
  'window.taken': 409,
  'window.not-closed': 409,
  'window.not-open': 409,
  'window.paused': 409,
  'window.not-paused': 409,
  'window.busy': 409,
  'window.no-current': 409,
  'window.not-called': 409,
  'window.moved-on': 409,
  'officer.has-window': 409,
  'recall.too-many': 409,
  'recall.too-soon': 409,
  'reopen.too-late': 409,
  'reopen.not-here': 409,
  'transfer.same-place': 409,
  'tiers.invalid': 409,
  'notice.unknown': 404,
  'notices.too-many': 409,
} as const satisfies Record<string, 403 | 404 | 409>
/** The code of an expected no of the rules. */
export type RefusalCode = keyof typeof REFUSALS

/** Every other "no": bad input, rights, limits and faults, with the HTTP status each answers. */
export const PROBLEMS = {
  'body.invalid': 400,
  'body.malformed': 400,
  'body.not-json': 415,
  'taxpayer-id.invalid': 400,
  'idempotency-key.missing': 400,
  'idempotency-key.invalid': 400,
  'host.foreign': 403,
  'origin.foreign': 403,
  'forwarded.refused': 403,
  'not-signed-in': 401,
  'token.expired': 401,
  'sign-in.failed': 401,
  'pairing-code.invalid': 401,
  'role.not-allowed': 403,
  'hall.unknown': 404,
  'command.unknown': 404,
  'view.unknown': 404,
  'not-found': 404,
  'method.not-allowed': 405,
  'body.too-large': 413,
  'idempotency-key.reused': 422,
  'too-fast': 429,
  'protocol-version': 400,
  'subscriptions.too-many': 409,
  overloaded: 503,
  'not-committed': 503,
  stopping: 503,
  internal: 500,
} as const satisfies Record<string, number>
/** The code of any no. */
export type ProblemCode = RefusalCode | keyof typeof PROBLEMS

/** The HTTP status of a code. */
export function statusOf(code: ProblemCode): number {
  return code in REFUSALS ? REFUSALS[code as RefusalCode] : PROBLEMS[code as keyof typeof PROBLEMS]
}

/** Every refusal code. */
export const REFUSAL_CODES = Object.keys(REFUSALS) as RefusalCode[]
/** Every code that a problem may carry. */
export const PROBLEM_CODES = [...REFUSAL_CODES, ...Object.keys(PROBLEMS)] as ProblemCode[]
