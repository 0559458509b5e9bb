import { SignedIn, SignIn } from '@one-window/protocol'
import type { FastifyInstance } from 'fastify'
import type { Kysely } from 'kysely'
import { type Static, Type } from 'typebox'
import { type Admission, sessionIn } from '../access/admission.ts'
import type { Failures } from '../access/failures.ts'
import type { TakeBack } from '../access/limiter.ts'
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
}

/** Signing in and out. */
export async function signInRoutes(app: FastifyInstance, options: SignInOptions): Promise<void> {
  const { admission, sessions } = options
  const tags = ['access']
  app.post<{ Body: Static<typeof SignIn> }>('/api/sign-in', {
    schema: {
      tags,
      operationId: 'signIn',
      summary: 'Signs a person in',
      body: SignIn,
      example: { account: 'w03', password: 'demo' },
      response: { 200: SignedIn },
      problems: [...BY_BODY, 'sign-in.failed', 'too-fast'],
      ...PUBLIC,
    },
    handler: ({ body, ip }) => signIn(options, ip, body),
  })
  app.post('/api/sign-out', {
    schema: {
      tags,
      operationId: 'signOut',
      summary: 'Ends the token',
      response: { 204: Type.Null() },
      problems: [...BY_TOKEN, ...BY_BYTES],
    },
    onRequest: admission.signedIn,
    handler: async (request, reply) => {
      await sessions.end(sessionIn(request))
      return reply.code(204).send()
    },
  })
}

/** Slowed down after failures; a wrong account takes as long as a wrong password and is answered alike. */
async function signIn(
  { db, sessions, failures }: SignInOptions,
  address: string,
  { account, password }: Static<typeof SignIn>,
): Promise<SignedIn> {
  const takeBack = await countAttempt(failures, address, account)
  const found = await readAccount(db, account)
  if (!(await isPassword(password, found?.passwordHash)) || !found) throw new ProblemError('sign-in.failed')
  await takeBack()
  await failures.forgetAccount(address, account)
  const { hallId, name, roles } = found
  const { token, session } = await sessions.open({ kind: 'account', id: account, hallId, name, roles })
  const expiresAt = new Date(session.bearer.expiresAt ?? 0).toISOString()
  return { token, account, roles: [...roles], hallId, expiresAt }
}

/** The account first: what its delay turns away is not looked at, so it does not count against the whole address. */
async function countAttempt(failures: Failures, address: string, account: string): Promise<TakeBack> {
  const takeBackAccount = await failures.countAccount(address, account)
  try {
    return await failures.countAddress('sign-in', address)
  } catch (error) {
    await takeBackAccount()
    throw error
  }
}
