import type { IncomingMessage } from 'node:http'
import type { ProblemCode } from '@one-window/protocol'
import type { FastifyInstance } from 'fastify'
import type { Config } from '../config.ts'
import { ProblemError } from '../problem/problem-error.ts'

const LOOPBACK = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/i
const FORWARDED = /^(?:x-forwarded.*|forwarded|via|x-real-ip|x-client-ip|true-client-ip|cf-connecting-ip)$/

/** Says why a request may not come in, or null. The same for HTTP and sockets. */
export type Guard = (request: Pick<IncomingMessage, 'headers'>) => ProblemCode | null

/**
 * Without an outer address only this very machine may speak to the server: a foreign Host stops DNS rebinding, a
 * foreign Origin stops other sites, a forwarded header tells of a proxy that opens the demo's known passwords to a
 * network. With PUBLIC_URL, Host and Origin must be that.
 */
export function guardOf({ publicUrl, tls }: Pick<Config, 'publicUrl' | 'tls'>): Guard {
  const scheme = tls ? 'https' : 'http'
  return ({ headers }) => {
    // Names of hosts are the same in any case.
    const [host, origin] = [headers.host?.toLowerCase() ?? '', headers.origin?.toLowerCase()]
    if (publicUrl ? host !== publicUrl.host : !LOOPBACK.test(host)) return 'host.foreign'
    if (origin !== undefined && origin !== (publicUrl?.origin ?? `${scheme}://${host}`)) return 'origin.foreign'
    return !publicUrl && Object.keys(headers).some((name) => FORWARDED.test(name)) ? 'forwarded.refused' : null
  }
}

/** Refuses foreign requests before anything else looks at them. */
export function guardRequests(app: FastifyInstance, guard: Guard): void {
  app.addHook('onRequest', (request, _reply, done) => {
    const code = guard(request.raw)
    done(code === null ? undefined : new ProblemError(code))
  })
}
