// The checks of the repository: of what has changed, or with `all` everything that `npm test` promises.

import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { changesIn, foldersFelt, foldersIn } from './check/changes.ts'
import { failedLine, sumLine } from './check/last-line.ts'
import { sumOf, type Tally } from './check/tally-reporter.ts'
import { type Run, runTests } from './check/tests.ts'
import { workspace } from './screens.mjs'

interface Check {
  readonly name: string
  readonly command: string
}

interface Plan {
  readonly checks: readonly Check[]
  readonly runs: readonly Run[]
}

const FORMAT: Check = { name: 'format', command: 'biome check --error-on-warnings' }
/** The rules hold in a few hundred random runs within a second; `npm test` looks at ten thousand. */
const FEW_MODEL_RUNS = { MODEL_RUNS: '200' }

process.chdir(workspace)
const cache = 'node_modules/.cache/one-window'
mkdirSync(cache, { recursive: true })

const { checks, runs } = process.argv.includes('all') ? everything() : whatChanged()
const failedChecks = checks.filter((check) => !passes(check)).map(({ name }) => name)
const tallies: Tally[] = []
for (const run of runs) tallies.push(await runTests(run, path.join(cache, 'tally.json')))
report()

function everything(): Plan {
  return {
    checks: [
      FORMAT,
      { name: 'lint', command: 'oxlint' },
      // `tsc -b` remembers too much: it does not see a changed `lib`, therefore everything is checked anew here.
      { name: 'types', command: 'tsc -b --force' },
      { name: 'unused', command: 'knip --no-progress --no-config-hints' },
    ],
    runs: [{ args: ['--project', 'unit', '--project', 'tests'] }],
  }
}

/** Format, types and tidiness of the whole; lint and unit tests of whatever the change is felt in. */
function whatChanged(): Plan {
  const changes = changesIn(workspace)
  const folders = changes ? foldersFelt(foldersIn(workspace), changes.files) : ['.']
  const since = changes ? ['--changed', changes.since] : []
  console.log(changes ? `${changes.files.length} files differ from ${changes.since}` : 'Not in git: all unit tests')
  return {
    checks: [
      FORMAT,
      ...(folders.length > 0 ? [{ name: 'lint', command: `oxlint ${folders.join(' ')}` }] : []),
      { name: 'types', command: 'tsc -b' },
    ],
    runs: [{ args: ['--project', 'tests', 'tidy'] }, { args: ['--project', 'unit', ...since], env: FEW_MODEL_RUNS }],
  }
}

/** Runs one check; its output is shown only when it fails. */
function passes({ name, command }: Check): boolean {
  const startedAt = performance.now()
  const [program = '', ...args] = command.split(' ')
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  console.log(`${status === 0 ? '✓' : '✗'} ${name} (${command}) ${seconds} s`)
  if (status !== 0) console.log(error?.message ?? `${stdout}${stderr}`)
  return status === 0
}

function report(): void {
  const tally = sumOf(tallies)
  if (tally.skipped.length > 0) console.log(`Skipped:\n${tally.skipped.map((one) => `  ${one}`).join('\n')}`)
  const sum = sumLine(checks.length, failedChecks, tally)
  writeFileSync(path.join(cache, 'sum.txt'), `${sum}\n`)
  console.log(sum + failedLine(failedChecks, tally))
  process.exitCode = failedChecks.length + tally.failures.length > 0 ? 1 : 0
}
