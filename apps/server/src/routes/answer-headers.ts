import type { FastifyInstance } from 'fastify'

/** What the API answers is for whoever asked, now: nobody keeps it on the way, and no browser guesses what it is. */
export function markAnswers(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-content-type-options', 'nosniff')
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store')
    done()
  })
}
