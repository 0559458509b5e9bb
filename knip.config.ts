import type { KnipConfig } from 'knip'

const screen = { entry: ['src/renderer/main.tsx'], project: ['src/**'] }

export default {
  workspaces: {
    '.': {
      entry: ['scripts/*.{ts,mjs}', 'scripts/{dev,traffic}/main.ts'],
      project: ['scripts/**'],
      // Programs that scripts/check.ts runs by name.
      ignoreDependencies: ['@biomejs/biome', 'oxlint', 'oxlint-tsgolint'],
    },
    'packages/protocol': { project: ['src/**'] },
    'packages/queue': { project: ['src/**'] },
    'packages/client': { project: ['src/**'] },
    'packages/ui': { project: ['src/**'] },
    'apps/server': {
      entry: ['src/import/main.ts', 'src/upkeep/rebuild.ts', 'src/upkeep/backup/{backup,restore}.ts'],
      project: ['src/**'],
    },
    'apps/kiosk': screen,
    'apps/display': screen,
    'apps/window': screen,
    migrations: { project: ['src/**'] },
    tests: {
      entry: [
        '**/*.test.ts',
        'bench/{main,floor,rules,restart,statements,edit-to-screen,year}.ts',
        'browser/screens.ts',
        '_util/slow-disk.ts',
        'faults/attack/attacker.ts',
        'contract/sample-client/main.ts',
        'journals/make-journal.ts',
      ],
      project: ['**/*.ts'],
      // Made by a test of the document, beside a copy of the program that imports it.
      ignoreUnresolved: ['./openapi.ts'],
    },
  },
  ignoreExportsUsedInFile: true,
  includeEntryExports: true,
} satisfies KnipConfig
