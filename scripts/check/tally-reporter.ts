import { writeFileSync } from 'node:fs'
import type { Reporter, TestModule } from 'vitest/node'

/** What became of the tests; `failures` names each one that failed, `skipped` each one that did not run and why. */
export interface Tally {
  readonly passed: number
  readonly failures: readonly string[]
  readonly skipped: readonly string[]
}

export const NO_TESTS: Tally = { passed: 0, failures: [], skipped: [] }

/**
 * Writes the tally as JSON to the file that TALLY_FILE names, for the last lines of the checks.
 * @public vitest loads it by its path
 */
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const outside = { ...NO_TESTS, failures: unhandledErrors.map(() => 'an error outside of the tests') }
    if (process.env.TALLY_FILE)
      writeFileSync(process.env.TALLY_FILE, JSON.stringify(sumOf([...modules.map(tallyOf), outside])))
  }
}

/** All of several runs together. */
export function sumOf(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
    failures: tallies.flatMap(({ failures }) => failures),
    skipped: tallies.flatMap(({ skipped }) => skipped),
  }
}

function tallyOf(module: TestModule): Tally {
  const file = module.relativeModuleId
  const tests = [...module.children.allTests()].map((test) => ({ name: test.fullName, result: test.result() }))
  return {
    passed: tests.filter(({ result }) => result.state === 'passed').length,
    failures: [
      ...module.errors().map(() => file),
      ...tests.flatMap(({ name, result }) => (result.state === 'failed' ? [`${file} › ${name}`] : [])),
    ],
    skipped: tests.flatMap(({ name, result }) =>
      result.state !== 'passed' && result.state !== 'failed' ? [`${file}, ${name}: ${whyOf(result)}`] : [],
    ),
  }
}

function whyOf(result: object): string {
  return 'note' in result && typeof result.note === 'string' ? result.note : 'no reason given'
}
