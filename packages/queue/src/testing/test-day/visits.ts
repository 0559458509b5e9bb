import { gradeA, HOUR, MINUTE, type TestTaxpayer, taxpayer } from '../hall.ts'
import type { Chance } from './chance.ts'

/** One person of the day: when they come (ms after the doors open) and what they are like at a window. */
export interface Visit {
  readonly comesMs: number
  readonly taxpayer: TestTaxpayer
  readonly wantsTutoring: boolean
  readonly isNoShow: boolean
  /** From the call to the start. */
  readonly walkMs: number
  /** With an officer of ordinary speed. */
  readonly serviceMs: number
  readonly tutoringMs: number
}

const VISITS = 900
const GRADE_A_SHARE = 0.12
const TUTORING_SHARE = 0.05
const NO_SHOW_SHARE = 0.05
/** How many come in each hour that the doors are open, relative to each other: the second is the peak. */
const COMING_BY_HOUR = [1.1, 1.65, 1.2, 0.75, 0.75, 1.1, 1, 0.45]
const BUSIEST = Math.max(...COMING_BY_HOUR)
export const DOORS_OPEN_MS = COMING_BY_HOUR.length * HOUR

/** Everybody who comes on this day, in the order in which they come. */
export function visitsOf(chance: Chance): Visit[] {
  const comings = Array.from({ length: VISITS }, () => comingMs(chance)).sort((a, b) => a - b)
  return comings.map((comesMs, index) => ({
    comesMs,
    taxpayer: (chance.is(GRADE_A_SHARE) ? gradeA : taxpayer)(String(index)),
    wantsTutoring: chance.is(TUTORING_SHARE),
    isNoShow: chance.is(NO_SHOW_SHARE),
    walkMs: chance.lognormal(35_000, 0.5),
    serviceMs: chance.lognormal(5 * MINUTE, 0.8),
    tutoringMs: chance.lognormal(10 * MINUTE, 0.5),
  }))
}

/** A moment while the doors are open, more often in the busier hours. */
function comingMs(chance: Chance): number {
  for (;;) {
    const comesMs = Math.floor(chance.between(0, DOORS_OPEN_MS))
    if (chance.is((COMING_BY_HOUR[Math.floor(comesMs / HOUR)] ?? 0) / BUSIEST)) return comesMs
  }
}
