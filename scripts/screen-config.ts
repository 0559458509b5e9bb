import path from 'node:path'
import react from '@vitejs/plugin-react'
import type { InlineConfig } from 'vite'
import { workspace } from './screens.mjs'

/** The one Vite configuration of all screens, for building and developing; each is served under `/<app>/`. */
export function screenConfig(app: string): InlineConfig {
  return {
    configFile: false,
    root: path.join(workspace, 'apps', app, 'src/renderer'),
    base: `/${app}/`,
    publicDir: path.join(workspace, 'packages/ui/public'),
    cacheDir: path.join(workspace, 'node_modules/.cache/one-window/vite', app),
    plugins: [react()],
    resolve: { dedupe: ['react', 'react-dom', 'i18next', 'react-i18next', '@mantine/core'] },
    build: {
      outDir: path.join(workspace, 'apps', app, 'dist'),
      emptyOutDir: true,
      sourcemap: true,
      // The pages' content policy allows no data: addresses, so that small fonts stay files.
      assetsInlineLimit: 0,
      target: 'chrome120',
      chunkSizeWarningLimit: 2_000,
      reportCompressedSize: false,
    },
    logLevel: 'warn',
  }
}
