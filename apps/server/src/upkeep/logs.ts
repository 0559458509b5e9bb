import type { FastifyInstance, FastifyRequest } from 'fastify'
import pino, { type DestinationStream, type Logger } from 'pino'

const FLUSH_MS = 500
const BUFFER_BYTES = 4_096

/** The server's log: JSON lines without bodies, tokens or anything personal (R18); an address only of who failed to come in. */
export function openLog(level: string, stream?: DestinationStream): Logger {
  const options = { level, base: null, serializers: { req: () => undefined, res: () => undefined } }
  // Lines are written together, twice a second: a write for each would cost as much as a small request.
  return pino(
    options,
    stream ?? pino.destination({ dest: 1, sync: false, minLength: BUFFER_BYTES, periodicFlush: FLUSH_MS }),
  )
}

/** What the log says of a request. */
export interface RequestLine {
  readonly method: string
  readonly route: string
  readonly status: number
  /** The code of the problem that was answered. */
  readonly code?: string
  /** The account or device that asked. */
  readonly actor?: string
  readonly ms: number
}

/** One line per request: what was asked by its route, not by its address, which may hold a code or a key. */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', (request, reply, done) => {
    const line: RequestLine = {
      method: request.method,
      route: routeOf(request),
      status: reply.statusCode,
      ...(reply.problemCode ? { code: reply.problemCode } : {}),
      ...(request.session ? { actor: request.session.actor.id } : {}),
      ms: Math.round(reply.elapsedTime * 10) / 10,
    }
    request.log[levelOf(line.status)](line, 'request')
    done()
  })
}

/**
 * `error`: the server failed whoever asked. `warn`: a request that our screens do not send, or that was not allowed.
 * `info`: the day's work, and that is also what the rules refuse (409) and a key that was used twice (422).
 */
export function levelOf(status: number): 'error' | 'warn' | 'info' {
  if (status >= 500) return 'error'
  return status >= 400 && status !== 409 && status !== 422 ? 'warn' : 'info'
}

/** The route's pattern; unknown addresses are not repeated. */
export function routeOf(request: FastifyRequest): string {
  return request.routeOptions.url ?? 'unknown'
}
