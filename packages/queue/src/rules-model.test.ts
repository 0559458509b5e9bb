import fc from 'fast-check'
import { inject, it } from 'vitest'
import { play } from './testing/model.ts'
import { CHOICES, type Choice } from './testing/model-actions.ts'
import { OPENING_NAMES } from './testing/model-openings.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** How many random runs; vitest.config.ts says it. */
    modelRuns: number
  }
}

// Another seed each time would find more, but a red run must be the change's fault: `npm run test:long` looks further.
const SEED = 20_261_123
const RUNS = inject('modelRuns')

const opening = fc.constantFrom(...OPENING_NAMES)
const choice: fc.Arbitrary<Choice> = fc.tuple(
  fc.nat(CHOICES.action - 1),
  fc.nat(CHOICES.who - 1),
  fc.nat(CHOICES.where - 1),
  fc.nat(CHOICES.time - 1),
)

it(`[R1]–[R10], [R12]–[R15] hold after every press (seed ${SEED}, ${RUNS} runs)`, { timeout: 300_000 }, () => {
  const runs = fc.array(choice, { minLength: 50, maxLength: 60, size: 'max' })
  fc.assert(
    fc.property(opening, runs, (begun, choices) => {
      const broken = play(begun, choices)
      if (broken.length > 0) throw new Error(broken.join('\n'))
    }),
    { seed: SEED, numRuns: RUNS },
  )
})
