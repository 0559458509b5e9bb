import fc from 'fast-check'
import { inject, it } from 'vitest'
import { CHOICES, type Choice, play } from './testing/model.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** How many random runs; vitest.config.ts says it. */
    modelRuns: number
  }
}

// Another seed each time would find more, but a red run must be the change's fault: `npm run test:long` looks further.
const SEED = 20_261_123
const RUNS = inject('modelRuns')

const choice: fc.Arbitrary<Choice> = fc.tuple(
  fc.nat(CHOICES.action - 1),
  fc.nat(CHOICES.who - 1),
  fc.nat(CHOICES.where - 1),
  fc.nat(CHOICES.time - 1),
)

it(`[R1]–[R10], [R12]–[R15] hold after every press (seed ${SEED}, ${RUNS} runs)`, { timeout: 300_000 }, () => {
  const runs = fc.array(choice, { minLength: 50, maxLength: 60, size: 'max' })
  fc.assert(
    fc.property(runs, (choices) => {
      const broken = play(choices)
      if (broken.length > 0) throw new Error(broken.join('\n'))
    }),
    { seed: SEED, numRuns: RUNS },
  )
})
