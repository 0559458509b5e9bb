// Builds the screens that stand in apps/<app>/src/renderer into apps/<app>/dist: all of them, or those that are named.

import { existsSync } from 'node:fs'
import path from 'node:path'
import react from '@vitejs/plugin-react'
import { build, type InlineConfig } from 'vite'

const workspace = path.dirname(import.meta.dirname)
const screens = ['kiosk', 'display', 'window']

/** The one Vite configuration of all screens; the server serves the result under `/<app>/`. */
function screenConfig(app: string): InlineConfig {
  return {
    configFile: false,
    root: path.join(workspace, 'apps', app, 'src/renderer'),
    base: `/${app}/`,
    plugins: [react()],
    resolve: { dedupe: ['react', 'react-dom', 'i18next', 'react-i18next', '@mantine/core'] },
    build: {
      outDir: path.join(workspace, 'apps', app, 'dist'),
      emptyOutDir: true,
      // The pages' content policy allows no data: addresses, so that small fonts stay files.
      assetsInlineLimit: 0,
      target: 'chrome120',
      chunkSizeWarningLimit: 2_000,
      reportCompressedSize: false,
    },
    logLevel: 'warn',
  }
}

const named = process.argv.slice(2)
for (const app of named.length > 0 ? named : screens) {
  if (existsSync(path.join(workspace, 'apps', app, 'src/renderer/index.html'))) await build(screenConfig(app))
}
