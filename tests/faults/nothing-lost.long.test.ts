import { expect, it } from 'vitest'
import { surviveKills } from '../_util/crash-rounds.ts'
import { testSeed } from '../_util/seed.ts'

/** Two halls side by side at a time; a journal that grows too long would be all that is tested. */
const PAIRS = 2
const KILLS_PER_HALL = 250

it(`${PAIRS * 2 * KILLS_PER_HALL} times SIGKILL under load: nothing is lost`, async () => {
  const seed = testSeed()
  for (let pair = 0; pair < PAIRS; pair++) {
    const halls = [2 * pair, 2 * pair + 1].map((hall) => surviveKills({ kills: KILLS_PER_HALL, seed: seed + hall }))
    for (const survived of await Promise.all(halls)) {
      console.log(survived)
      expect(survived.unanswered).toBeGreaterThan(0)
    }
  }
}, 3_600_000)
