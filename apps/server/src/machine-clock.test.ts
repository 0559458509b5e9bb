import { describe, expect, it, vi } from 'vitest'
import { machineClock } from './machine-clock.ts'

const HOUR_MS = 3_600_000

/** A machine whose sources are moved by hand. */
function machine() {
  const now = { wall: Date.UTC(2026, 10, 23, 2), seconds: 100, awake: 5_000, looks: 0 }
  const clock = machineClock({
    wall: () => now.wall,
    uptime: () => {
      now.looks++
      return now.seconds
    },
    awake: () => now.awake,
  })
  return { now, clock }
}

describe('[R15b] the clock that counts sleep', () => {
  it('goes on with the quick source between two looks at the slow one', () => {
    const { now, clock } = machine()
    const before = now.looks
    Object.assign(now, { wall: now.wall + 400, awake: now.awake + 400.4 })
    expect([clock.elapsed(), now.looks]).toEqual([100_400, before])
  })

  it('looks again after a second', () => {
    const { now, clock } = machine()
    Object.assign(now, { wall: now.wall + 2_000, awake: now.awake + 2_000, seconds: 102.01 })
    expect(clock.elapsed()).toBe(102_010)
  })

  it('has counted the sleep as soon as the machine wakes up', () => {
    const { now, clock } = machine()
    Object.assign(now, { wall: now.wall + HOUR_MS, awake: now.awake + 3, seconds: now.seconds + 3_600 })
    expect(clock.elapsed()).toBe(100_000 + HOUR_MS)
  })

  it('does not follow a wall clock that is set', () => {
    const { now, clock } = machine()
    Object.assign(now, { wall: now.wall - HOUR_MS, awake: now.awake + 10, seconds: now.seconds + 0.01 })
    expect(clock.elapsed()).toBe(100_010)
  })

  it('is there on this machine, in one boot', () => {
    // Another file of this process may have set the date for a hall of its own.
    vi.useRealTimers()
    const [one, other] = [machineClock(), machineClock()]
    expect(one.elapsed()).toBeGreaterThan(0)
    expect(Math.abs(one.elapsed() - other.elapsed())).toBeLessThan(1_000)
    expect(Math.abs(one.wall() - Date.now())).toBeLessThan(1_000)
    if (process.platform === 'linux') expect(one.boot).toBe(other.boot)
  })
})
