import type { IncomingMessage } from 'node:http'
import { LIMITS, type Role } from '@one-window/protocol'
import { hasRole } from '@one-window/queue'
import type { FastifyRequest } from 'fastify'
import type { Vouch } from '../bounds/connections.ts'
import { Pace } from '../bounds/pace.ts'
import { ProblemError } from '../problem/problem-error.ts'
import type { Failures } from './failures.ts'
import type { Session } from './session.ts'
import type { Sessions } from './sessions.ts'
import type { Times } from './times.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Whoever sent the request; null until admitted. */
    session: Session | null
  }
}

const PER_MINUTE = LIMITS.commandsPerActorPerMinuteMax

/** Lets requests in before their bodies are read: first who it is (401), then the hall (404), then the role (403). */
export interface Admission {
  /** A hook for routes of everyone who is signed in or paired. */
  readonly signedIn: (request: FastifyRequest) => Promise<void>
  /** A hook for routes of one's own hall that only these roles may use. */
  readonly signedInAs: (roles: readonly Role[]) => (request: FastifyRequest) => Promise<void>
  /** A hook for routes of a hall that these roles may use. */
  readonly toHall: (roles: readonly Role[]) => (request: FastifyRequest) => Promise<void>
  /** A hook that bounds how fast an account or a device asks and gives commands, whatever tokens and addresses it has. */
  readonly paced: (request: FastifyRequest) => Promise<void>
  /** A hook behind the body, which may have taken its time: whose session has ended meanwhile gives no command. */
  readonly stillIn: (request: FastifyRequest) => Promise<void>
  /** The session of a token that came with a request; notes a failure of its address. */
  readonly sessionOf: (request: IncomingMessage, address: string, token: string | undefined) => Promise<Session>
}

export interface AdmissionOptions {
  readonly sessions: Sessions
  readonly failures: Failures
  readonly times: Times
  /** Told of each request that came with a token that counts. */
  readonly vouch: Vouch
  readonly knowsHall: (hallId: string) => boolean
  /** Told of whoever is turned away for being too fast. */
  readonly onTooFast: (session: Session) => void
}

/** Makes the hooks that stand at every route. */
export function openAdmission(options: AdmissionOptions): Admission {
  const { sessions, failures, times, vouch, knowsHall, onTooFast } = options
  const pace = new Pace({ perMinute: PER_MINUTE, burst: PER_MINUTE, elapsed: times.elapsed })
  const admission: Admission = {
    async sessionOf(request, address, token) {
      const found = token === undefined ? 'not-signed-in' : await sessions.find(token)
      if (typeof found !== 'string') {
        vouch(request)
        return found
      }
      await failures.countAddress('token', address)
      throw new ProblemError(found)
    },
    async signedIn(request) {
      request.session = await admission.sessionOf(request.raw, request.ip, bearerToken(request))
    },
    signedInAs: (roles) => async (request) => {
      await admission.signedIn(request)
      if (!hasRole(sessionIn(request).actor, roles)) throw new ProblemError('role.not-allowed')
    },
    toHall: (roles) => async (request) => {
      await admission.signedIn(request)
      const { hallId } = request.params as { hallId: string }
      if (!knowsHall(hallId)) throw new ProblemError('hall.unknown')
      const session = sessionIn(request)
      if (session.bearer.hallId !== hallId || !hasRole(session.actor, roles)) throw new ProblemError('role.not-allowed')
    },
    async stillIn(request) {
      if (!(await sessions.renewed(sessionIn(request)))) throw new ProblemError('not-signed-in')
    },
    async paced(request) {
      const session = sessionIn(request)
      const retryAfterSeconds = pace.take(session.actor.id)
      if (retryAfterSeconds === null) return
      onTooFast(session)
      throw new ProblemError('too-fast', { retryAfterSeconds })
    },
  }
  return admission
}

/** The session of an admitted request. */
export function sessionIn(request: FastifyRequest): Session {
  if (!request.session) throw new Error(`${request.routeOptions.url} let an unknown sender in`)
  return request.session
}

function bearerToken(request: FastifyRequest): string | undefined {
  return /^Bearer ([\w-]{20,100})$/.exec(request.headers.authorization ?? '')?.[1]
}
