import { describe, expect, it } from 'vitest'
import { addSample, meanAndVariation, samplesOf, takeBackSample } from './samples.ts'

describe('[R20] the handle times of a lane family', () => {
  it('are what the hall assumes while there are none, with the variation of the exponential', () => {
    expect(meanAndVariation(samplesOf([]), 480)).toEqual({ meanSeconds: 480, variation2: 1 })
  })

  it('are drawn towards what the hall assumes as if that were five of them', () => {
    const { meanSeconds, variation2 } = meanAndVariation(samplesOf([100, 300]), 480)
    expect(meanSeconds).toBeCloseTo((100 + 300 + 5 * 480) / 7)
    expect(variation2).toBeCloseTo((2 * 0.25 + 5) / 7)
  })

  it('are the last 400', () => {
    const samples = samplesOf([9999, ...Array.from({ length: 400 }, () => 200)])
    expect(samples.seconds).toHaveLength(400)
    expect(meanAndVariation(samples, 200)).toEqual({ meanSeconds: 200, variation2: 5 / 405 })
  })

  it('can be taken back, the newest of a length; their sums stay exact', () => {
    const samples = samplesOf([300, 400])
    addSample(samples, 300)
    takeBackSample(samples, 300)
    takeBackSample(samples, 999)
    expect(samples).toEqual(samplesOf([300, 400]))
  })

  it('may all be nothing', () => {
    expect(meanAndVariation(samplesOf([0, 0, 0, 0, 0]), 480)).toEqual({ meanSeconds: 240, variation2: 1 })
  })
})
