import type { Tally } from './tally-reporter.ts'

const NAMED_MAX = 10

/** How many checks and tests passed and failed. */
export function sumLine(checks: number, failedChecks: readonly string[], { passed, failures, skipped }: Tally): string {
  const passedAll = passed + checks - failedChecks.length
  return `${passedAll} passed, ${failedChecks.length + failures.length} failed, ${skipped.length} skipped`
}

/** Names what failed, checks first, on one line, so that nobody has to scroll; empty when nothing did. */
export function failedLine(failedChecks: readonly string[], { failures }: Tally): string {
  const names = [...failedChecks, ...failures]
  if (names.length === 0) return ''
  const more = names.length > NAMED_MAX ? ` and ${names.length - NAMED_MAX} more` : ''
  return ` · failed: ${names.slice(0, NAMED_MAX).join(' · ')}${more}`
}
