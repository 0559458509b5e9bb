import { CANCELLATION_REFUSALS } from './cancellation.ts'
import { DAY_REFUSALS } from './day.ts'
import { DEVICE_REFUSALS } from './device.ts'
import { GROUNDS_REFUSALS } from './grounds.ts'
import { MATTER_REFUSALS } from './matter.ts'
import { NOTICE_REFUSALS } from './notice.ts'
import { RATING_REFUSALS } from './rating.ts'
import { SESSION_REFUSALS } from './session.ts'
import { SETTINGS_REFUSALS } from './settings.ts'
import { TICKET_REFUSALS } from './ticket.ts'
import { WINDOW_REFUSALS } from './window.ts'

/**
 * Every expected "no" of the rules with the HTTP status it answers. 409 outcomes are kept with their
 * Idempotency-Key and repeated; others are not kept. A refusal changes nothing.
 */
export const REFUSALS = {
  'not-available': 409,
  ...DAY_REFUSALS,
  ...TICKET_REFUSALS,
  ...CANCELLATION_REFUSALS,
  ...GROUNDS_REFUSALS,
  ...WINDOW_REFUSALS,
  ...MATTER_REFUSALS,
  ...RATING_REFUSALS,
  ...NOTICE_REFUSALS,
  ...SETTINGS_REFUSALS,
  ...DEVICE_REFUSALS,
  ...SESSION_REFUSALS,
} as const satisfies Record<string, 400 | 403 | 404 | 409>
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
  'query.unknown': 404,
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
