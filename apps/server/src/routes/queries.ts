import { methodOf, QUERIES, type QueryDefinition, type QueryName, queryPath } from '@one-window/protocol'
import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify'
import { type Admission, sessionIn } from '../access/admission.ts'
import { type Halls, keeperOf } from '../hall/halls.ts'
import { ProblemError } from '../problem/problem-error.ts'
import type { AnswerQuery, Asking } from '../queries/answer.ts'
import { ANSWERS } from '../queries/answers.ts'
import { queryDocs } from './answers.ts'
import { QUESTIONS } from './openapi/examples.ts'

interface QueryOptions extends Pick<Asking, 'db' | 'keys' | 'pacedDevices' | 'connected'> {
  readonly admission: Admission
  readonly halls: Halls
}

/** `/api/halls/{hallId}/queries/{query}`: one loop over the contract; a query answers at its older path too. */
export async function queryRoutes(app: FastifyInstance, options: QueryOptions): Promise<void> {
  const { admission } = options
  for (const definition of QUERIES) {
    const { name, roles, alias } = definition
    const route = routeOf(definition, (request) => answer(options, name, request))
    app.route({ ...route, url: urlOf(queryPath(definition)), onRequest: [admission.toHall(roles), admission.paced] })
    if (alias === null) continue
    const admit = alias.includes('{hallId}') ? admission.toHall(roles) : admission.signedInAs(roles)
    const schema = { ...route.schema, hide: true }
    app.route({ ...route, schema, url: urlOf(alias), onRequest: [admit, admission.paced] })
  }
  for (const method of ['GET', 'POST'] as const) {
    const onRequest = admission.toHall(ANYBODY)
    app.route({ method, url: '/api/halls/:hallId/queries/*', schema: { hide: true }, onRequest, handler: unknownQuery })
  }
}

const ANYBODY = [...new Set(QUERIES.flatMap(({ roles }) => roles))]

function unknownQuery(): never {
  throw new ProblemError('query.unknown')
}

function urlOf(path: string): string {
  return path.replace('{hallId}', ':hallId')
}

type QueryRoute = Pick<RouteOptions, 'method' | 'handler'> & { readonly schema: NonNullable<RouteOptions['schema']> }

/** What names people stands in a body, because addresses stand in logs; the rest stands in the address. */
function routeOf(definition: QueryDefinition<QueryName>, handler: (request: FastifyRequest) => unknown): QueryRoute {
  const { name, input, answer: response, isPrivate } = definition
  return {
    method: methodOf(definition),
    schema: {
      tags: ['queries'],
      ...queryDocs(definition),
      ...(isPrivate ? { body: input, example: QUESTIONS[name] } : { querystring: input }),
      response: { 200: response },
    },
    handler,
  }
}

function answer({ halls, ...found }: QueryOptions, name: QueryName, request: FastifyRequest): unknown {
  const session = sessionIn(request)
  // The older path of `me` names no hall: it is that of the token.
  const { hallId = session.bearer.hallId } = request.params as { hallId?: string }
  const input = request.method === 'POST' ? request.body : request.query
  const answerQuery = ANSWERS[name] as AnswerQuery<QueryName>
  return answerQuery(input as never, { session, keeper: keeperOf(halls, hallId), ...found })
}
