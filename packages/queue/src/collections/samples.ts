/** The last times that one ticket took a window, in whole seconds, with their sums: exact, so that a replay is equal. */
export interface Samples {
  readonly seconds: number[]
  sum: number
  sumOfSquares: number
}

const SAMPLES_MAX = 400
/** The hall's assumption counts as so many samples. */
const PRIOR_WEIGHT = 5
/** That of the exponential distribution, of which nothing is known but its mean. */
const ASSUMED_VARIATION2 = 1

export function samplesOf(seconds: readonly number[]): Samples {
  const samples: Samples = { seconds: [], sum: 0, sumOfSquares: 0 }
  for (const one of seconds) addSample(samples, one)
  return samples
}

export function addSample(samples: Samples, seconds: number): void {
  samples.seconds.push(seconds)
  count(samples, seconds, 1)
  if (samples.seconds.length > SAMPLES_MAX) count(samples, samples.seconds.shift() ?? 0, -1)
}

/** Takes back one sample of this length, the newest; nothing when there is none any more. */
export function takeBackSample(samples: Samples, seconds: number): void {
  const index = samples.seconds.lastIndexOf(seconds)
  if (index < 0) return
  samples.seconds.splice(index, 1)
  count(samples, seconds, -1)
}

function count(samples: Samples, seconds: number, times: 1 | -1): void {
  samples.sum += times * seconds
  samples.sumOfSquares += times * seconds ** 2
}

/** The mean (seconds) and the square of the coefficient of variation; while few, drawn towards what is assumed. */
export function meanAndVariation({ seconds, sum, sumOfSquares }: Samples, assumedSeconds: number) {
  const { length } = seconds
  const variation2 = sum === 0 ? ASSUMED_VARIATION2 : (sumOfSquares * length) / sum ** 2 - 1
  const drawn = (measured: number, assumed: number) =>
    (length * measured + PRIOR_WEIGHT * assumed) / (length + PRIOR_WEIGHT)
  return {
    meanSeconds: drawn(length === 0 ? assumedSeconds : sum / length, assumedSeconds),
    variation2: drawn(variation2, ASSUMED_VARIATION2),
  }
}
