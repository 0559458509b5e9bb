import type { FastifyInstance, FastifyRequest } from 'fastify'
import pino, { type DestinationStream, type Logger } from 'pino'

const FLUSH_MS = 500
const BUFFER_BYTES = 4_096

/** The server's log: JSON lines without bodies, tokens, addresses or anything personal (R18). */
export function openLog(level: string, stream?: DestinationStream): Logger {
  const options = { level, base: null, serializers: { req: () => undefined, res: () => undefined } }
  // Lines are written together, twice a second: a write for each would cost as much as a small request.
  return pino(
    options,
    stream ?? pino.destination({ dest: 1, sync: false, minLength: BUFFER_BYTES, periodicFlush: FLUSH_MS }),
  )
}

/** One line per request: what was asked by its route, not by its address, which may hold a code or a key. */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', (request, reply, done) => {
    request.log.info(
      {
        method: request.method,
        route: routeOf(request),
        status: reply.statusCode,
        code: reply.problemCode ?? undefined,
        actor: request.session?.actor.id,
        ms: Math.round(reply.elapsedTime * 10) / 10,
      },
      'request',
    )
    done()
  })
}

/** The route's pattern; unknown addresses are not repeated. */
export function routeOf(request: FastifyRequest): string {
  return request.routeOptions.url ?? 'unknown'
}
