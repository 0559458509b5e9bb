import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { NO_TESTS, type Tally } from './tally-reporter.ts'

/** Which tests to run: what stands after `vitest run`, and what is added to the environment. */
export interface Run {
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

const REPORTERS = ['--reporter=default', '--reporter=./scripts/check/tally-reporter.ts']

/** Runs tests, which are stopped when this process is; a run that ends badly without a failed test is named itself. */
export async function runTests({ args, env }: Run, tallyFile: string): Promise<Tally> {
  rmSync(tallyFile, { force: true })
  const child = spawn('vitest', ['run', ...REPORTERS, ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env, TALLY_FILE: tallyFile },
  })
  const stop = (signal: NodeJS.Signals): void => void child.kill(signal)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
  const [status] = await once(child, 'exit')
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, stop)
  const tally: Tally = existsSync(tallyFile) ? JSON.parse(readFileSync(tallyFile, 'utf8')) : NO_TESTS
  const isUnexplained = status !== 0 && tally.failures.length === 0
  return isUnexplained ? { ...tally, failures: [`vitest ${args.join(' ')} ended with ${status}`] } : tally
}
