import { Problem } from '@one-window/protocol'

const problem = { description: 'A problem (RFC 9457)', content: { 'application/problem+json': { schema: Problem } } }

/** What every route may answer instead: stands in its response schema, so that the contract tells it. */
export const PROBLEM_ANSWERS = { '4xx': problem, '5xx': problem } as const

/** Marks a route in the contract that needs no token. */
export const PUBLIC: { readonly security: [] } = { security: [] }
