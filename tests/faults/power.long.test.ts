import { expect, it } from 'vitest'
import { survivePowerLosses } from '../_util/power-rounds.ts'
import { testSeed } from '../_util/seed.ts'

const HALLS = 10
const LOSSES_PER_HALL = 100

it(`${HALLS * LOSSES_PER_HALL} times the power goes under load: nothing is lost`, async () => {
  const seed = testSeed()
  for (let hall = 0; hall < HALLS; hall++) {
    const recovered = await survivePowerLosses(LOSSES_PER_HALL, seed + hall)
    console.log(recovered)
    expect(recovered.losses).toBe(LOSSES_PER_HALL)
  }
}, 1_800_000)
