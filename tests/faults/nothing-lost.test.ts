import { expect, it } from 'vitest'
import { surviveKills } from '../_util/crash-rounds.ts'
import { testSeed } from '../_util/seed.ts'

/** Two halls side by side, because a start keeps one processor busy and waits for nothing. */
const HALLS = 2
const KILLS_PER_HALL = 25
/** About 80 s on two idle processors; the rest is for a busy machine. */
const TEST_MS_MAX = 400_000

it(
  `${HALLS * KILLS_PER_HALL} times SIGKILL under load: every answered command is there once, and every rule holds`,
  async () => {
    const seed = testSeed()
    const halls = Array.from({ length: HALLS }, (_, hall) => surviveKills({ kills: KILLS_PER_HALL, seed: seed + hall }))
    for (const survived of await Promise.all(halls)) {
      console.log(survived)
      expect(survived.unanswered).toBeGreaterThan(0)
    }
  },
  TEST_MS_MAX,
)
