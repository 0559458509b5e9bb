import { acceptedSchema, COMMANDS, LIMITS } from '@one-window/protocol'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { type Admission, sessionIn } from '../access/admission.ts'
import type { Keys } from '../access/keys.ts'
import { takeNamed } from '../facts/named.ts'
import { type Halls, keeperOf } from '../hall/halls.ts'
import type { Order } from '../hall/order.ts'
import { ProblemError } from '../problem/problem-error.ts'
import { PROBLEM_ANSWERS } from './answers.ts'

interface CommandOptions {
  readonly admission: Admission
  readonly halls: Halls
  readonly keys: Keys
}

type Definition = (typeof COMMANDS)[number]
type HallParams = { hallId: string }

/** `POST /api/halls/{hallId}/commands/{command}`: one loop over the contract. */
export async function commandRoutes(app: FastifyInstance, { admission, halls, keys }: CommandOptions): Promise<void> {
  // Answers leave as the text that is kept with their key, so nothing is serialised a second time.
  app.setSerializerCompiler(() => (data) => JSON.stringify(data))
  for (const definition of COMMANDS) {
    app.post<{ Params: HallParams; Body: Definition['body'] }>(`/api/halls/:hallId/commands/${definition.name}`, {
      schema: {
        tags: [definition.name.split('.')[0] ?? ''],
        summary: definition.summary,
        headers: KEY_HEADER,
        body: definition.body,
        response: { 200: acceptedSchema(definition), ...PROBLEM_ANSWERS },
      },
      onRequest: [admission.toHall(definition.roles), admission.paced, checkKey],
      handler: async (request, reply) => {
        const { status, text } = await keeperOf(halls, request.params.hallId).submit(orderOf(definition, request, keys))
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

async function checkKey({ headers }: FastifyRequest): Promise<void> {
  const key = headers['idempotency-key']
  if (key === undefined || key === '') throw new ProblemError('idempotency-key.missing')
  if (typeof key !== 'string' || !KEY.test(key)) throw new ProblemError('idempotency-key.invalid')
}

/** What goes to the keeper: identifiers stay behind, only their keyed hashes go on (R18). */
function orderOf(definition: Definition, request: FastifyRequest, keys: Keys): Order {
  const { named, rest } = takeNamed(keys, request.body as object)
  return {
    command: { name: definition.name, body: rest } as Order['command'],
    actor: sessionIn(request).actor,
    key: request.headers['idempotency-key'] as string,
    fingerprint: keys.ofCommand(definition.name, request.body),
    named,
  }
}
