/** Seeded chance for a test day: the same seed gives the same day. */
export interface Chance {
  /** Whether something of this share happens. */
  readonly is: (share: number) => boolean
  readonly between: (from: number, to: number) => number
  /** Lognormal with this mean and coefficient of variation. */
  readonly lognormal: (mean: number, variation: number) => number
}

/** mulberry32 for the numbers, Box and Muller for the normal ones. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
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
