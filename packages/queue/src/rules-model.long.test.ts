import fc from 'fast-check'
import { it } from 'vitest'
import { play } from './testing/model.ts'
import { CHOICES, type Choice } from './testing/model-actions.ts'
import { OPENING_NAMES } from './testing/model-openings.ts'

// Looks where the short run does not: another seed each time; a bad one becomes a test for ever.
const SEED = Date.now() % 2 ** 31
const RUNS = 200_000

const opening = fc.constantFrom(...OPENING_NAMES)
const choice: fc.Arbitrary<Choice> = fc.tuple(
  fc.nat(CHOICES.action - 1),
  fc.nat(CHOICES.who - 1),
  fc.nat(CHOICES.where - 1),
  fc.nat(CHOICES.time - 1),
)

it(`[R1]–[R10], [R12]–[R15] hold after every press (seed ${SEED}, ${RUNS} runs)`, { timeout: 1_800_000 }, () => {
  const runs = fc.array(choice, { minLength: 50, maxLength: 120, size: 'max' })
  fc.assert(
    fc.property(opening, runs, (begun, choices) => {
      const broken = play(begun, choices)
      if (broken.length > 0) throw new Error(broken.join('\n'))
    }),
    { seed: SEED, numRuns: RUNS },
  )
})
