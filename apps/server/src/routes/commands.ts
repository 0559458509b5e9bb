import { acceptedSchema, COMMANDS, LIMITS } from '@one-window/protocol'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { type Admission, sessionIn } from '../access/admission.ts'
import type { Keys } from '../access/keys.ts'
import type { KioskPace } from '../access/kiosk-pace.ts'
import { takeNamed } from '../facts/named.ts'
import { type Halls, keeperOf } from '../hall/halls.ts'
import type { Order } from '../hall/order.ts'
import { ProblemError } from '../problem/problem-error.ts'
import { BY_BODY, BY_COMMIT, BY_HALL, BY_KEY, forRoles, operationId } from './answers.ts'
import { EXAMPLES } from './openapi/examples.ts'

interface CommandOptions {
  readonly admission: Admission
  readonly halls: Halls
  readonly keys: Keys
  readonly kioskPace: KioskPace
}

type Definition = (typeof COMMANDS)[number]
type HallParams = { hallId: string }

/** `POST /api/halls/{hallId}/commands/{command}`: one loop over the contract. */
export async function commandRoutes(app: FastifyInstance, options: CommandOptions): Promise<void> {
  const { admission, halls } = options
  // Answers leave as the text that is kept with their key, so nothing is serialised a second time.
  app.setSerializerCompiler(() => (data) => JSON.stringify(data))
  for (const definition of COMMANDS) {
    app.post<{ Params: HallParams; Body: Definition['body'] }>(`/api/halls/:hallId/commands/${definition.name}`, {
      schema: {
        ...commandDocs(definition),
        headers: KEY_HEADER,
        body: definition.body,
        response: { 200: acceptedSchema(definition) },
      },
      onRequest: [admission.toHall(definition.roles), admission.paced, checkKey],
      preHandler: admission.stillIn,
      handler: async (request, reply) => {
        const keeper = keeperOf(halls, request.params.hallId)
        const { status, text, retryAfterSeconds } = await keeper.submit(orderOf(definition, request, options))
        if (retryAfterSeconds !== undefined) void reply.header('retry-after', retryAfterSeconds)
        if (status !== 200) reply.problemCode = JSON.parse(text).code
        return reply
          .code(status)
          .type(status === 200 ? JSON_TYPE : PROBLEM_TYPE)
          .send(text)
      },
    })
  }
  app.post('/api/halls/:hallId/commands/*', { schema: { hide: true }, onRequest: admission.toHall(ANYBODY) }, () => {
    throw new ProblemError('command.unknown')
  })
}

const JSON_TYPE = 'application/json; charset=utf-8'
const PROBLEM_TYPE = 'application/problem+json'
const ANYBODY = [...new Set(COMMANDS.flatMap(({ roles }) => roles))]
const KEY = new RegExp(`^[\\x21-\\x7e]{1,${LIMITS.idempotencyKeyCharsMax}}$`)
/** For the contract: the hook below has looked at the key before anything is read. */
const KEY_HEADER = Type.Object({
  'Idempotency-Key': Type.String({
    pattern: KEY.source,
    description: 'New for each press, the same for each retry of it: the same key has one effect.',
  }),
})

/** What the document says of a command, beside its schemas. */
function commandDocs({ name, summary, roles, available, refusals, body }: Definition) {
  return {
    tags: [name.split('.')[0] ?? ''],
    operationId: operationId(name),
    summary: available ? summary : `${summary} (not yet: 409)`,
    description: available ? forRoles(roles) : `${forRoles(roles)} ${NOT_YET}`,
    ...(available ? {} : ({ 'x-not-available': true } as const)),
    example: EXAMPLES[name],
    problems: [...BY_HALL, ...BY_KEY, ...BY_BODY, ...BY_COMMIT, ...refusals, ...(namesTaxpayers(body) ? BAD_ID : [])],
  }
}

const NOT_YET = 'Its rule is not built yet: it is checked like every other command and refused 409 `not-available`.'
const BAD_ID = ['taxpayer-id.invalid'] as const

function namesTaxpayers({ properties }: Definition['body']): boolean {
  return 'taxpayerId' in properties || 'taxpayerIds' in properties
}

async function checkKey({ headers }: FastifyRequest): Promise<void> {
  const key = headers['idempotency-key']
  if (key === undefined || key === '') throw new ProblemError('idempotency-key.missing')
  if (typeof key !== 'string' || !KEY.test(key)) throw new ProblemError('idempotency-key.invalid')
}

/** What goes to the keeper: identifiers stay behind, only their keyed hashes go on (R18). */
function orderOf(definition: Definition, request: FastifyRequest, { keys, kioskPace }: CommandOptions): Order {
  const session = sessionIn(request)
  const { named, rest } = takeNamed(keys, request.body as object)
  return {
    command: { name: definition.name, body: rest } as Order['command'],
    actor: session.actor,
    key: request.headers['idempotency-key'] as string,
    fingerprint: keys.ofCommand(definition.name, request.body),
    named,
    pace: definition.name === 'ticket.issue' ? kioskPace.of(session) : null,
  }
}
