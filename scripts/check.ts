// The checks of the repository: the quick loop, or with `all` everything that `npm test` promises.

import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Tally } from './tally-reporter.ts'

interface Check {
  name: string
  command: string
}

const STYLE: Check[] = [
  { name: 'format', command: 'biome check --error-on-warnings' },
  { name: 'lint', command: 'oxlint' },
]
const QUICK: Check[] = [...STYLE, { name: 'types', command: 'tsc -b' }]
// `tsc -b` remembers too much: it does not see a changed `lib`, therefore everything is checked anew here.
const ALL: Check[] = [
  ...STYLE,
  { name: 'types', command: 'tsc -b --force' },
  { name: 'unused', command: 'knip --no-progress --no-config-hints' },
]
const VITEST = 'vitest run --reporter=default --reporter=./scripts/tally-reporter.ts'

process.chdir(path.dirname(import.meta.dirname))
const cache = 'node_modules/.cache/one-window'
const tallyFile = path.join(cache, 'tally.json')
mkdirSync(cache, { recursive: true })

const isAll = process.argv.includes('all')
const checks = isAll ? ALL : QUICK
const failedChecks = checks.filter((check) => !passes(check))
const tally = await runTests(
  isAll
    ? `${VITEST} --project unit --project tests`
    : `${VITEST} --project unit --project tests packages apps migrations tidy`,
)
const checked = checks.length - failedChecks.length
report({ ...tally, passed: tally.passed + checked, failed: tally.failed + failedChecks.length })

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

/** Runs the tests, which are stopped when this process is. */
async function runTests(command: string): Promise<Tally> {
  rmSync(tallyFile, { force: true })
  const [program = '', ...args] = command.split(' ')
  const child = spawn(program, args, { stdio: 'inherit', env: { ...process.env, TALLY_FILE: tallyFile } })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  const [status] = await once(child, 'exit')
  const tally: Tally = existsSync(tallyFile)
    ? JSON.parse(readFileSync(tallyFile, 'utf8'))
    : { passed: 0, failed: 0, skipped: [] }
  return status === 0 ? tally : { ...tally, failed: Math.max(1, tally.failed) }
}

function report({ passed, failed, skipped }: Tally): void {
  if (failedChecks.length > 0) console.log(`Failed: ${failedChecks.map(({ name }) => name).join(', ')}`)
  if (skipped.length > 0) console.log(`Skipped:\n${skipped.map((one) => `  ${one}`).join('\n')}`)
  const sum = `${passed} passed, ${failed} failed, ${skipped.length} skipped`
  writeFileSync(path.join(cache, 'sum.txt'), `${sum}\n`)
  console.log(sum)
  process.exitCode = failed > 0 ? 1 : 0
}
