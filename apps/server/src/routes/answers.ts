import type { ProblemCode, QueryDefinition, Role } from '@one-window/protocol'

declare module 'fastify' {
  interface FastifySchema {
    /** What the route may answer instead of its result, beside what every route may. */
    readonly problems?: readonly ProblemCode[]
    /** A body to begin with. */
    readonly example?: unknown
    /** The rule behind it is not built yet. */
    readonly 'x-not-available'?: true
  }
}

/** Marks a route in the contract that needs no token. */
export const PUBLIC: { readonly security: [] } = { security: [] }

// What may be answered instead, by what stands before a route or behind it.
export const BY_TOKEN = ['not-signed-in', 'token.expired', 'too-fast'] as const satisfies ProblemCode[]
export const BY_ROLE = [...BY_TOKEN, 'role.not-allowed'] as const satisfies ProblemCode[]
export const BY_HALL = [...BY_ROLE, 'hall.unknown'] as const satisfies ProblemCode[]
export const BY_KEY = [
  'idempotency-key.missing',
  'idempotency-key.invalid',
  'idempotency-key.reused',
] as const satisfies ProblemCode[]
/** Of every POST, whether it takes a body or none. */
export const BY_BYTES = ['body.malformed', 'body.not-json', 'body.too-large'] as const satisfies ProblemCode[]
export const BY_BODY = ['body.invalid', ...BY_BYTES] as const satisfies ProblemCode[]
export const BY_COMMIT = ['overloaded', 'not-committed', 'stopping'] as const satisfies ProblemCode[]

/** The unique name of an operation, for generated clients: `ticket.issue` → `ticketIssue`. */
export function operationId(name: string): string {
  return name.replace(/[./-]+(\w)/g, (_, letter: string) => letter.toUpperCase())
}

/** What the document says of a query of a hall, beside its schemas. */
export function queryDocs({ name, summary, roles, isPrivate, problems }: QueryDefinition) {
  return {
    operationId: operationId(name),
    summary,
    description: forRoles(roles),
    problems: [...BY_HALL, ...(isPrivate ? BY_BODY : (['body.invalid'] as const)), ...problems],
  }
}

/** Who may ask or give the order, for the document. */
export function forRoles(roles: readonly Role[]): string {
  return `For ${[...new Set(roles)].join(', ')}.`
}
