import { describe, expect, it } from 'vitest'
import { gammaQuantiles } from './quantiles.ts'

/** ln Γ, Stirling's series far from the origin, brought back by Γ(x + 1) = xΓ(x). */
function logGamma(x: number): number {
  if (x < 20) return logGamma(x + 1) - Math.log(x)
  return (x - 0.5) * Math.log(x) - x + Math.log(2 * Math.PI) / 2 + 1 / (12 * x) - 1 / (360 * x ** 3)
}

/** P(Gamma(shape, 1) ≤ x) by its series. */
function gammaBelow(shape: number, x: number): number {
  let [term, sum] = [1 / shape, 1 / shape]
  for (let k = 1; term > sum * 1e-12; k++) {
    term *= x / (shape + k)
    sum += term
  }
  return sum * Math.exp(shape * Math.log(x) - x - logGamma(shape))
}

describe('[R20] the quantiles', () => {
  it.each([
    [0.5, 0.035],
    [0.9, 0.016],
    [0.99, 0.014],
    [1, 0.014],
    [2, 0.005],
    [5, 0.002],
    [20, 0.001],
    [100, 0.001],
  ])('of shape %d are within %d of the exact ones', (shape, error) => {
    const { p50, p90 } = gammaQuantiles(shape, shape)
    for (const [quantile, probability] of [
      [p50, 0.5],
      [p90, 0.9],
    ] as const) {
      expect(gammaBelow(shape, quantile * (1 - error))).toBeLessThan(probability)
      expect(gammaBelow(shape, quantile * (1 + error))).toBeGreaterThan(probability)
    }
  })

  it('grow with the mean', () => {
    const { p50, p90 } = gammaQuantiles(1, 3)
    const tenfold = gammaQuantiles(10, 3)
    expect(tenfold.p50).toBeCloseTo(10 * p50)
    expect(tenfold.p90).toBeCloseTo(10 * p90)
  })
})
