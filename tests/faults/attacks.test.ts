import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWorkplace } from '../bench/workplace.ts'
import { ATTACKS, type AttackName } from './attack/attacks.ts'
import { type AttackedHall, openAttackedHall, tryAttack } from './attack/trial.ts'

const workplace = openWorkplace()
let attacked: AttackedHall
beforeAll(async () => {
  attacked = await openAttackedHall(workplace, 'attacked')
})
afterAll(() => workplace.close())

/** What issue and next may take at most beside an attack, and what the machine itself makes of it today. */
const P99_MS_MAX = 250
const MEMORY_MEGABYTES_MAX = 500

it.each(Object.keys(ATTACKS) as AttackName[])('%s: the hall goes on beside it', async (name) => {
  const trial = await tryAttack(attacked, name, ATTACKS[name].small)
  console.log(name, JSON.stringify(trial))
  expect(trial.under.p99).toBeLessThanOrEqual(P99_MS_MAX + 4 * trial.quiet.p99)
  expect(trial.memoryMegabytes ?? 0).toBeLessThan(MEMORY_MEGABYTES_MAX)
})
