import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { ProblemError } from '../problem/problem-error.ts'
import { htmlPage } from './html.ts'

const apps = path.resolve(import.meta.dirname, '../../..')

/** Every app that is a screen, built, under `/kiosk/`, `/display/`, …, for a plain browser. */
export async function screens(app: FastifyInstance): Promise<void> {
  const isScreen = (name: string): boolean => existsSync(path.join(apps, name, 'src/renderer/index.html'))
  for (const name of readdirSync(apps).filter(isScreen)) await app.register(screen, { name, prefix: `/${name}` })
}

async function screen(app: FastifyInstance, { name }: { name: string }): Promise<void> {
  const root = path.join(apps, name, 'dist')
  app.get('', { schema: { hide: true } }, (request, reply) => reply.redirect(request.url.replace(name, `${name}/`)))
  await app.register(fastifyStatic, {
    root,
    redirect: true,
    cacheControl: false,
    // Built names carry a hash of their content; the page that names them is asked for anew each time.
    setHeaders: (reply, file) => {
      const isHashed = /[\\/]assets[\\/]/.test(file)
      reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  const notBuilt = htmlPage('一窗通', notBuiltPage(name))
  app.setNotFoundHandler((request, reply) => {
    // A page of the screen itself (no file extension) is its index; a missing file is missing.
    if (/\.\w+$/.test(request.url.split('?')[0] ?? '')) throw new ProblemError('not-found')
    if (!existsSync(path.join(root, 'index.html'))) return reply.code(404).type(HTML).send(notBuilt)
    return reply.type(HTML).header('cache-control', 'no-cache').sendFile('index.html', root)
  })
}

const HTML = 'text/html; charset=utf-8'

function notBuiltPage(name: string): string {
  return `<header><div><h1>${name}</h1><p>这个屏幕还没有构建。 This screen has not been built yet.</p></div></header>
<main><section><p>运行 Run <code>npm start</code> 或 or <code>npm run build</code></p></section></main>`
}
