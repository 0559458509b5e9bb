import { expect, it } from 'vitest'
import { Pace } from './pace.ts'

function setUp(perMinute: number, burst: number) {
  let now = 1_000_000
  const pace = new Pace({ perMinute, burst, elapsed: () => now })
  const pass = (ms: number): void => {
    now += ms
  }
  /** How many of so many come through at this moment. */
  const spend = (count: number, key = 'kiosk'): number => {
    let through = 0
    for (let tried = 0; tried < count; tried++) {
      try {
        pace.spend(key)
        through++
      } catch {}
    }
    return through
  }
  return { pace, pass, spend }
}

it('after a burst somebody goes at so many a minute, and nobody else is slowed down', () => {
  const { pass, spend } = setUp(12, 20)
  expect(spend(30)).toBe(20)
  expect(spend(30, 'another')).toBe(20)
  pass(5_000)
  expect(spend(30)).toBe(1)
  pass(60_000)
  expect(spend(30)).toBe(12)
  pass(600_000)
  expect(spend(30)).toBe(20)
})

it('says how long to wait until the next one', () => {
  const { pace, spend } = setUp(12, 20)
  spend(20)
  expect(() => pace.spend('kiosk')).toThrow(expect.objectContaining({ code: 'too-fast', retryAfterSeconds: 5 }))
})
