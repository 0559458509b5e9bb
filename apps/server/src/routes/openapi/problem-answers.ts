import { Problem, type ProblemCode, statusOf } from '@one-window/protocol'

/** What every route may answer: a foreign caller is turned away before all else, a fault says no more than that. */
const ANYWHERE: readonly ProblemCode[] = ['host.foreign', 'origin.foreign', 'forwarded.refused', 'internal']

const MEANINGS: Record<number, string> = {
  400: 'Bad input',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Unknown',
  409: 'Refused by a rule; kept with its key and answered again',
  413: 'Too large',
  415: 'Not JSON',
  422: 'The key was used for something else',
  429: 'Too fast',
  500: 'A fault; nothing was changed',
  503: 'Nothing was changed; try again with the same key',
}

const RETRY_AFTER = { 'Retry-After': { type: 'integer', minimum: 1, description: 'Seconds to wait before a retry.' } }

/** Problems as answers of a route: a status each, with the codes it may carry. */
export function problemAnswers(codes: readonly ProblemCode[]): Record<string, unknown> {
  const byStatus = Map.groupBy(new Set([...codes, ...ANYWHERE]), statusOf)
  const sorted = [...byStatus].sort(([one], [other]) => one - other)
  return Object.fromEntries(sorted.map(([status, ofStatus]) => [status, answerOf(status, ofStatus)]))
}

function answerOf(status: number, codes: readonly ProblemCode[]) {
  const schema = { allOf: [Problem, { type: 'object', properties: { code: { type: 'string', enum: codes } } }] }
  return {
    description: MEANINGS[status] ?? 'A problem',
    ...(status === 429 || status === 503 ? { headers: RETRY_AFTER } : {}),
    content: { 'application/problem+json': { schema } },
  }
}
