import type { Socket } from 'node:net'
import { type ProblemCode, statusOf } from '@one-window/protocol'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { databaseFaultOf } from '../db/open.ts'
import { ProblemError, problemOf } from '../problem/problem-error.ts'

declare module 'fastify' {
  interface FastifyReply {
    /** The code of the problem that was answered, for the log. */
    problemCode: ProblemCode | null
  }
}

/** Fastify's own errors that a client can cause, in our words. */
const CODES: Record<string, ProblemCode> = {
  FST_ERR_VALIDATION: 'body.invalid',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'body.not-json',
  FST_ERR_CTP_BODY_TOO_LARGE: 'body.too-large',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'body.malformed',
  FST_ERR_CTP_INVALID_JSON_BODY: 'body.malformed',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'body.malformed',
  FST_ERR_BAD_URL: 'not-found',
  FST_ERR_MAX_PARAM_LENGTH: 'not-found',
  FST_ERR_ASYNC_CONSTRAINT: 'not-found',
}

/** Answers every error as `application/problem+json` with a stable code; a bug says no more than that. */
export function problems(app: FastifyInstance): void {
  const routes: { method: string | string[]; pattern: RegExp }[] = []
  app.decorateReply('problemCode', null)
  app.addHook('onRoute', ({ method, url }) => {
    routes.push({ method, pattern: new RegExp(`^${url.replace(/:\w+/g, '[^/]+').replace(/\*$/, '.*')}$`) })
  })
  app.setErrorHandler((error: FastifyError | ProblemError, request, reply) => answerError(error, request, reply))
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? ''
    const allowed = routes.filter(({ pattern }) => pattern.test(path)).flatMap(({ method }) => method)
    // A route that is there and found nothing is no reason to try another method.
    if (allowed.length === 0 || allowed.includes(request.method))
      return answerError(new ProblemError('not-found'), request, reply)
    reply.header('allow', [...new Set(allowed)].join(', '))
    return answerError(new ProblemError('method.not-allowed'), request, reply)
  })
}

/** Sends the problem that an error means. */
export function answerError(error: FastifyError | ProblemError, request: FastifyRequest, reply: FastifyReply) {
  const code = codeOf(error)
  const details = error instanceof ProblemError ? error : undefined
  if (statusOf(code) >= 500 && code !== 'stopping' && code !== 'overloaded') {
    request.log.error({ err: error.cause ?? error }, 'a request failed')
  }
  const retryAfterSeconds = details?.retryAfterSeconds ?? (code === 'not-committed' ? 1 : undefined)
  if (retryAfterSeconds) reply.header('retry-after', retryAfterSeconds)
  if (statusOf(code) === 401) reply.header('www-authenticate', 'Bearer')
  reply.problemCode = code
  const problem = problemOf(code, details?.params, code === 'body.invalid' ? error.message : undefined)
  return reply.code(problem.status).type('application/problem+json').send(JSON.stringify(problem))
}

/** Answers bytes that are no HTTP request; there is no request to log. */
export function answerBrokenRequest(_error: Error, socket: Socket): void {
  if (!socket.writable) return
  const body = JSON.stringify(problemOf('body.malformed'))
  const head = `content-type: application/problem+json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close`
  // Whoever does not close its own side either, such as a sender of a request without end, holds nothing for longer.
  socket.end(`HTTP/1.1 400 Bad Request\r\n${head}\r\n\r\n${body}`, () => socket.destroy())
}

function codeOf(error: FastifyError | ProblemError): ProblemCode {
  if (error instanceof ProblemError) return error.code
  if (error instanceof SyntaxError) return 'body.malformed'
  // Files say so of a way that leads out of their folder.
  if (error.statusCode === 403) return 'not-found'
  if (databaseFaultOf(error) === 'storage') return 'not-committed'
  return CODES[error.code] ?? (error.statusCode === 400 ? 'body.malformed' : 'internal')
}
