/** The normal quantiles of what is said: half of all waits, nine of ten. */
const NORMAL_Q50 = 0
const NORMAL_Q90 = 1.2815515655446004

/** p50 and p90 of a gamma with this mean and shape, in the unit of the mean. */
export function gammaQuantiles(mean: number, shape: number) {
  const scale = mean / shape
  return {
    p50: scale * standardGammaQuantile(shape, NORMAL_Q50),
    p90: scale * standardGammaQuantile(shape, NORMAL_Q90),
  }
}

/** A quantile of the gamma with this shape and scale 1, Wilson and Hilferty 1931. */
export function standardGammaQuantile(shape: number, normalQuantile: number): number {
  const ninth = 1 / (9 * shape)
  return shape * Math.max(0, 1 - ninth + normalQuantile * Math.sqrt(ninth)) ** 3
}
