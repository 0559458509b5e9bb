import { HallId, LIMITS, SHARED_SCHEMAS, WindowNo } from '@one-window/protocol'
import type { FastifySchema } from 'fastify'
import { problemAnswers } from './problem-answers.ts'
import { withReferences } from './references.ts'

/** What the parameters of our addresses and headers are, with a value to begin with. */
const PARAMETERS: Record<string, object> = {
  hallId: { description: 'The hall’s short name.', schema: HallId, example: 'hanyang' },
  windowNo: { description: 'The number over the window.', schema: WindowNo, example: 3 },
  'Idempotency-Key': {
    description: `New for each press, the same for each retry of it; at most ${LIMITS.idempotencyKeyCharsMax} characters.`,
    example: 'press-0001',
  },
}

/** The schema of a route as the document shows it: with its example, and a status for each problem. */
export function describeRoute(schema: FastifySchema): FastifySchema {
  const { problems = [], example, body, response, ...rest } = schema
  return {
    ...rest,
    ...(body === undefined ? {} : { body: example === undefined ? body : { ...body, examples: [example] } }),
    response: { ...(response as object), ...problemAnswers(problems) },
  }
}

interface Operation {
  readonly parameters?: { readonly name: string }[]
  readonly responses: Record<string, { readonly description: string }>
}

interface Collected {
  readonly paths?: Record<string, object | undefined>
  readonly components?: object
}

/** The document with usable parameters, and with what stands in many places named once. */
export function describeDocument<Document extends Collected>(document: Document): Document {
  const described = Object.entries(document.paths ?? {}).map(([url, operations]) => [url, describe(operations ?? {})])
  const { part: paths, schemas } = withReferences(Object.fromEntries(described), SHARED_SCHEMAS)
  return { ...document, paths, components: { ...document.components, schemas } }
}

function describe(operations: object): unknown {
  const entries = Object.entries<Operation>({ ...operations })
  return Object.fromEntries(entries.map(([method, operation]) => [method, inWords(operation)]))
}

function inWords({ parameters, responses, ...operation }: Operation): unknown {
  const answers = Object.entries(responses).map(([status, answer]) => [
    status,
    status.startsWith('2') ? { ...answer, description: 'Done' } : answer,
  ])
  return {
    ...operation,
    ...(parameters ? { parameters: parameters.map((one) => ({ ...one, ...PARAMETERS[one.name] })) } : {}),
    responses: Object.fromEntries(answers),
  }
}
