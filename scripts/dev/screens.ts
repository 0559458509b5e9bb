import type { Server } from 'node:http'
import { createServer, type ViteDevServer } from 'vite'
import { screenConfig } from '../screen-config.ts'
import { screens } from '../screens.mjs'
import type { Screens } from './front.ts'
import { liveTexts } from './live-texts.ts'

/** The screens as Vite serves them from their sources; each is made ready when it is asked for the first time. */
export function openScreens(server: Server): Screens {
  const opened = new Map<string, Promise<ViteDevServer>>()
  const open = (app: string): Promise<ViteDevServer> => {
    const { plugins = [], ...config } = screenConfig(app)
    const shared = { middlewareMode: true, hmr: { server } }
    return createServer({ ...config, plugins: [...plugins, liveTexts(app)], server: shared, logLevel: 'info' })
  }
  return {
    appOf: (url) => screens.find((app) => url.startsWith(`/${app}/`)),
    async serve(app, request, response) {
      if (!opened.has(app)) opened.set(app, open(app))
      const vite = await opened.get(app)
      vite?.middlewares(request, response, () => response.writeHead(404).end())
    },
    async close() {
      for (const vite of opened.values()) await (await vite).close()
    },
  }
}
