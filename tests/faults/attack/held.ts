import { expect } from 'vitest'
import type { Attack, Size } from './stage.ts'
import type { Trial } from './trial.ts'

/** What issue and next may take at most beside an attack, and what the machine itself makes of it today. */
const P99_MS_MAX = 250
const QUIET_TIMES = 4
const ENTER_MS_MAX = 10_000
const MEMORY_MEGABYTES_MAX = 500

/** The hall went on beside the attack, people came in, and it was stopped where it must be. */
export function expectHeld(trial: Trial, { isStopped }: Attack, size: Size): void {
  const { under, quiet, newcomers, seen, memoryMegabytes } = trial
  expect(under.p99).toBeLessThanOrEqual(P99_MS_MAX + QUIET_TIMES * quiet.p99)
  expect(Math.max(newcomers.screenMs, newcomers.signInMs)).toBeLessThan(ENTER_MS_MAX)
  expect(isStopped?.(seen, size) ?? true).toBe(true)
  expect(memoryMegabytes ?? 0).toBeLessThan(MEMORY_MEGABYTES_MAX)
}
