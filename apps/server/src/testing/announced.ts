import type { FastifyInstance } from 'fastify'

interface Route {
  readonly pattern: RegExp
  /** The codes that the document announces, by status. */
  readonly codes: Readonly<Record<string, readonly string[]>>
}

interface Answered {
  readonly status: number
  readonly body: unknown
}

// The document is the same of every hall that a test opens.
let announced: readonly Route[] | undefined
const known = new Map<string, Route | undefined>()

/** Throws when a problem was answered that the document does not announce for its route. */
export function checkAnnounced(app: FastifyInstance, method: string, url: string, { status, body }: Answered): void {
  if (status < 400) return
  const { code } = body as { code: string }
  const route = routeOf(app, method, url)
  if (!route || route.codes[status]?.includes(code)) return
  throw new Error(`${method} ${url} answered ${status} ${code}, which the document does not announce`)
}

/** What the document knows of an address; nothing of one that does not exist. */
function routeOf(app: FastifyInstance, method: string, url: string): Route | undefined {
  const address = `${method} ${url.split('?')[0]}`
  if (!known.has(address)) {
    announced ??= routesOf(app.swagger().paths ?? {})
    known.set(
      address,
      announced.find((one) => one.pattern.test(address)),
    )
  }
  return known.get(address)
}

function routesOf(paths: object): Route[] {
  return Object.entries<Record<string, Operation>>({ ...paths }).flatMap(([url, operations]) =>
    Object.entries(operations).map(([method, { responses }]) => ({
      pattern: new RegExp(`^${method.toUpperCase()} ${url.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
      codes: Object.fromEntries(Object.entries(responses).map(([status, answer]) => [status, codesIn(answer)])),
    })),
  )
}

interface Operation {
  readonly responses: Record<string, unknown>
}

interface ProblemAnswer {
  readonly content?: {
    readonly 'application/problem+json'?: {
      readonly schema: { readonly allOf: [unknown, { readonly properties: { readonly code: { enum: string[] } } }] }
    }
  }
}

function codesIn(answer: unknown): string[] {
  const schema = (answer as ProblemAnswer).content?.['application/problem+json']?.schema
  return schema ? schema.allOf[1].properties.code.enum : []
}
