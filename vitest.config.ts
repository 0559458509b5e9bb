import { availableParallelism, tmpdir } from 'node:os'
import path from 'node:path'
import { defineConfig } from 'vitest/config'

// How many random runs the model test of the rules makes; `npm run check` asks for fewer.
const modelRuns = Number(process.env.MODEL_RUNS ?? 10_000)

// `unit` stands beside its subject and is quick; `tests` are whole paths with servers and browsers and run after it,
// one file at a time; `long` runs only when asked for (`npm run test:long`).
export default defineConfig({
  test: {
    // Left to itself, vitest keeps one processor free and uses half of a machine with two.
    maxWorkers: availableParallelism(),
    // Data that tests read instead of importing it: no import tells whom a change concerns.
    forceRerunTriggers: ['**/package.json', '**/vitest.config.*', '**/*.csv'],
    projects: [
      {
        test: {
          name: 'unit',
          // A red run must be the change's fault, not that of a machine with much to do.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Nothing here makes singletons at import, so files share what was imported: half of the processor time.
          isolate: false,
          env: { TMPDIR: path.join(tmpdir(), `one-window-unit-${process.pid}`) },
          globalSetup: 'scripts/check/scratch-folder.ts',
          include: ['{packages,apps}/*/src/**/*.test.{ts,tsx}', 'migrations/src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/*.long.test.ts'],
          provide: { modelRuns },
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'tests',
          include: ['tests/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/*.long.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'long',
          include: ['{packages/*/src,tests}/**/*.long.test.ts'],
          exclude: ['**/node_modules/**'],
          testTimeout: 900_000,
          hookTimeout: 60_000,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
