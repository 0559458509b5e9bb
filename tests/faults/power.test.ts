import { expect, it } from 'vitest'
import { survivePowerLosses } from '../_util/power-rounds.ts'
import { testSeed } from '../_util/seed.ts'

const LOSSES = 25

it(`${LOSSES} times the power goes under load: every copy recovers with all that was answered, and every rule holds`, async () => {
  const recovered = await survivePowerLosses(LOSSES, testSeed())
  console.log(recovered)
  expect(recovered.events).toBeGreaterThan(LOSSES)
})
