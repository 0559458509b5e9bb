import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'

export const FAVICON_PATH = '/favicon.svg'

/** The sign in a browser's tab; the look holds it once, and the built screens carry a copy. */
export const FAVICON = readFileSync(path.resolve(import.meta.dirname, '../../../../packages/ui/public/favicon.svg'))

/** The sign of the server's own pages, also where a browser asks for it unasked, beside an answer that is no page. */
export async function favicon(app: FastifyInstance): Promise<void> {
  for (const url of [FAVICON_PATH, '/favicon.ico']) {
    app.get(url, { schema: { hide: true } }, (_request, reply) =>
      reply.type('image/svg+xml').header('cache-control', 'public, max-age=86400').send(FAVICON),
    )
  }
}
