import { describe, expect, it } from 'vitest'
import { idlenessOf, idleSecondsMax, WARNING_SECONDS } from './idle.ts'

describe('a kiosk left alone', () => {
  it('warns 20 s before it goes back to the start', () => {
    expect(WARNING_SECONDS).toBe(20)
    expect(idlenessOf(0, 80)).toEqual({ secondsLeft: null, nextLookMs: 60_000 })
    expect(idlenessOf(59_999, 80)).toEqual({ secondsLeft: null, nextLookMs: 1 })
    expect(idlenessOf(60_000, 80)).toEqual({ secondsLeft: 20, nextLookMs: 1_000 })
    expect(idlenessOf(60_300, 80)).toEqual({ secondsLeft: 20, nextLookMs: 700 })
    expect(idlenessOf(79_001, 80).secondsLeft).toBe(1)
    expect(idlenessOf(80_000, 80).secondsLeft).toBe(0)
    expect(idlenessOf(999_000, 80).secondsLeft).toBe(0)
  })

  it('leaves the number long enough to be written down', () => {
    expect(idleSecondsMax('number')).toBe(45)
    expect(idleSecondsMax('identify')).toBeGreaterThan(idleSecondsMax('number'))
  })
})
