import { seeded } from '../seeded.ts'

/** Seeded chance for a test day: the same seed gives the same day. */
export interface Chance {
  /** Whether something of this share happens. */
  readonly is: (share: number) => boolean
  readonly between: (from: number, to: number) => number
  /** Lognormal with this mean and coefficient of variation. */
  readonly lognormal: (mean: number, variation: number) => number
}

/** Seeded numbers, and Box and Muller for the normal ones. */
export function testDayChance(seed: number): Chance {
  const next = seeded(seed)
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
  return {
    is: (share) => next() < share,
    between: (from, to) => from + (to - from) * next(),
    lognormal: (mean, variation) => {
      const variance = Math.log(1 + variation ** 2)
      return mean * Math.exp(Math.sqrt(variance) * normal() - variance / 2)
    },
  }
}
