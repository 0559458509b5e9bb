import { writeFileSync } from 'node:fs'
import type { Reporter, TestModule } from 'vitest/node'

/** What became of the tests; `skipped` names each one and says why. */
export interface Tally {
  passed: number
  failed: number
  skipped: string[]
}

/** Writes the tally as JSON to the file that TALLY_FILE names, for the last lines of `npm test`. */
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const tally: Tally = { passed: 0, failed: unhandledErrors.length, skipped: [] }
    for (const module of modules) count(module, tally)
    if (process.env.TALLY_FILE) writeFileSync(process.env.TALLY_FILE, JSON.stringify(tally))
  }
}

function count(module: TestModule, tally: Tally): void {
  tally.failed += module.errors().length
  for (const test of module.children.allTests()) {
    const result = test.result()
    if (result.state === 'passed') tally.passed += 1
    else if (result.state === 'failed') tally.failed += 1
    else tally.skipped.push(`${module.relativeModuleId}, ${test.fullName}: ${whyOf(result) ?? 'no reason given'}`)
  }
}

function whyOf(result: object): string | undefined {
  return 'note' in result && typeof result.note === 'string' ? result.note : undefined
}
