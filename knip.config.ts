import { existsSync } from 'node:fs'
import type { KnipConfig } from 'knip'

// The dependencies of a package whose sources are still to come are used by nothing yet.
const packages = [
  'packages/queue',
  'packages/client',
  'packages/ui',
  'apps/server',
  'apps/kiosk',
  'apps/display',
  'apps/window',
  'migrations',
]
const coming = packages.filter((folder) => !existsSync(`${folder}/src`))
const unusedSoFar = (folder: string) => (coming.includes(folder) ? { ignoreDependencies: [/./] } : {})
const screen = (folder: string) => ({ entry: ['src/renderer/main.tsx'], project: ['src/**'], ...unusedSoFar(folder) })

export default {
  workspaces: {
    '.': {
      entry: ['scripts/*.{ts,mjs}', 'scripts/traffic/main.ts'],
      project: ['scripts/**'],
      // Programs that scripts/check.ts runs by name.
      ignoreDependencies: ['@biomejs/biome', 'oxlint', 'oxlint-tsgolint'],
    },
    'packages/protocol': { project: ['src/**'] },
    'packages/queue': { project: ['src/**'], ...unusedSoFar('packages/queue') },
    'packages/client': { project: ['src/**'], ...unusedSoFar('packages/client') },
    'packages/ui': { project: ['src/**'], ...unusedSoFar('packages/ui') },
    'apps/server': { entry: ['src/main.ts', 'src/import/main.ts'], project: ['src/**'], ...unusedSoFar('apps/server') },
    'apps/kiosk': screen('apps/kiosk'),
    'apps/display': screen('apps/display'),
    'apps/window': screen('apps/window'),
    migrations: { project: ['src/**'], ...unusedSoFar('migrations') },
    tests: {
      entry: ['**/*.test.ts', 'bench/{main,floor,rules,restart,statements}.ts', 'browser/screens.ts'],
      project: ['**/*.ts'],
      ignoreDependencies: coming.length > 0 ? [/./] : [],
    },
  },
  ignoreExportsUsedInFile: true,
} satisfies KnipConfig
