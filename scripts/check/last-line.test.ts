import { describe, expect, it } from 'vitest'
import { failedLine, sumLine } from './last-line.ts'
import { NO_TESTS, sumOf } from './tally-reporter.ts'

const RUN = { passed: 40, failures: ['packages/queue/src/window/next.test.ts › [R8] completes'], skipped: [] }

describe('the last line', () => {
  it('is the sum when nothing failed', () => {
    expect(sumLine(3, [], { ...NO_TESTS, passed: 40 }) + failedLine([], NO_TESTS)).toBe(
      '43 passed, 0 failed, 0 skipped',
    )
  })

  it('names every check and every test that failed', () => {
    const tally = sumOf([RUN, { passed: 21, failures: ['tests/tidy.test.ts › imports'], skipped: ['a: no browser'] }])
    expect(sumLine(3, ['types'], tally)).toBe('63 passed, 3 failed, 1 skipped')
    expect(failedLine(['types'], tally)).toBe(
      ' · failed: types · packages/queue/src/window/next.test.ts › [R8] completes · tests/tidy.test.ts › imports',
    )
  })

  it('stays one line when everything failed', () => {
    const failures = Array.from({ length: 30 }, (_, no) => `t${no}`)
    expect(failedLine(['lint'], { ...NO_TESTS, failures })).toBe(
      ' · failed: lint · t0 · t1 · t2 · t3 · t4 · t5 · t6 · t7 · t8 and 21 more',
    )
  })
})
