import { LIMITS, SignedIn, SignIn } from '@one-window/protocol'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Kysely } from 'kysely'
import { type Static, Type } from 'typebox'
import { type Admission, sessionIn } from '../access/admission.ts'
import type { Failures, TakeBack, Tried } from '../access/failures.ts'
import type { Keys } from '../access/keys.ts'
import { LookQueue } from '../access/look-queue.ts'
import { isPassword } from '../access/passwords.ts'
import type { Sessions } from '../access/sessions.ts'
import { readAccount } from '../db/account.ts'
import type { Database } from '../db/schema.ts'
import { ProblemError } from '../problem/problem-error.ts'
import { BY_BODY, BY_BYTES, BY_TOKEN, PUBLIC } from './answers.ts'

export interface SignInOptions {
  readonly admission: Admission
  readonly db: Kysely<Database>
  readonly sessions: Sessions
  readonly failures: Failures
  readonly keys: Keys
}

/** Signing in and out. */
export async function signInRoutes(app: FastifyInstance, options: SignInOptions): Promise<void> {
  const { admission, sessions } = options
  const queues = {
    known: new LookQueue(LIMITS.signInsWaitingMax),
    madeUp: new LookQueue(LIMITS.strangeSignInsWaitingMax),
  }
  const tags = ['access']
  app.post<{ Body: Static<typeof SignIn> }>('/api/sign-in', {
    schema: {
      tags,
      operationId: 'signIn',
      summary: 'Signs a person in',
      body: SignIn,
      example: { account: 'w03', password: 'demo' },
      response: { 200: SignedIn },
      problems: [...BY_BODY, 'sign-in.failed', 'too-fast', 'overloaded', 'not-committed'],
      ...PUBLIC,
    },
    handler: (request) => signIn(options, queues, request),
  })
  app.post('/api/sign-out', {
    schema: {
      tags,
      operationId: 'signOut',
      summary: 'Ends the token',
      response: { 204: Type.Null() },
      problems: [...BY_TOKEN, ...BY_BYTES, 'not-committed'],
    },
    onRequest: admission.signedIn,
    handler: async (request, reply) => {
      await sessions.end(sessionIn(request))
      return reply.code(204).send()
    },
  })
}

/** Passwords of accounts are looked at apart from those of names that somebody made up, so that these hold up nobody. */
interface Queues {
  readonly known: LookQueue
  readonly madeUp: LookQueue
}

/** Slowed down after failures; a wrong account takes as long as a wrong password and is answered alike. */
async function signIn(
  { db, sessions, failures, keys }: SignInOptions,
  queues: Queues,
  { body, ip: address, log }: FastifyRequest<{ Body: Static<typeof SignIn> }>,
): Promise<SignedIn> {
  const { account, password } = body
  const found = await readAccount(db, account)
  const tried: Tried = { address, account, isKnown: found !== undefined }
  const takeBack = await countAttempt(failures, tried)
  const queue = found ? queues.known : queues.madeUp
  const isRight = await queue
    .run(() => isPassword(password, found?.passwordHash))
    .catch(async (error: unknown) => {
      await takeBack()
      throw error
    })
  if (!isRight || !found) {
    // Who guesses must be found; the name itself may be a password in the wrong field.
    log.warn({ account: keys.ofCommand('sign-in', account), address }, 'a sign-in failed')
    throw new ProblemError('sign-in.failed')
  }
  await takeBack()
  await failures.forgetAccount(tried)
  const { hallId, name, roles } = found
  const { token, session } = await sessions.open({ kind: 'account', id: account, hallId, name, roles })
  const expiresAt = new Date(session.bearer.expiresAt ?? 0).toISOString()
  return { token, account, roles: [...roles], hallId, expiresAt }
}

/**
 * The account first: what its delay turns away is not looked at, so it does not count against the whole address. An
 * address that has failed too often keeps out only accounts with failures of their own: a hall sits behind it.
 */
async function countAttempt(failures: Failures, tried: Tried): Promise<TakeBack> {
  const { takeBack, isFirst } = await failures.countAccount(tried)
  try {
    const takeBackAddress = await failures.countAddress('sign-in', tried.address)
    return async () => {
      await takeBack()
      await takeBackAddress()
    }
  } catch (error) {
    if (isFirst) return takeBack
    await takeBack()
    throw error
  }
}
