// Which screens there are and what each is built from; plain JavaScript for scripts/bootstrap.mjs.

import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const workspace = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

/** The apps that are screens: their page stands in src/renderer. */
export const screens = readdirSync(path.join(workspace, 'apps')).filter((app) =>
  existsSync(path.join(workspace, 'apps', app, 'src/renderer/index.html')),
)

/**
 * What an app's built screen is made from.
 * @param {string} app
 * @returns {import('./stamp.mjs').Made}
 */
export function screenOf(app) {
  return {
    root: workspace,
    inputs: ['pnpm-lock.yaml', 'scripts/build-screens.ts', 'scripts/screen-config.ts', 'packages', `apps/${app}`],
    product: `apps/${app}/dist/index.html`,
    stamp: `node_modules/.cache/one-window/built/${app}`,
  }
}
