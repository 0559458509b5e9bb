import { expect, it } from 'vitest'
import { surviveKills } from '../_util/crash-rounds.ts'
import { testSeed } from '../_util/seed.ts'

const KILLS = 300

it(`${KILLS} times SIGKILL under load on one journal that grows: nothing is lost`, async () => {
  const survived = await surviveKills(KILLS, testSeed())
  console.log(survived)
  expect(survived.unanswered).toBeGreaterThan(0)
}, 1_800_000)
