import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWorkplace } from '../bench/workplace.ts'
import { ATTACKS, type AttackName } from './attack/attacks.ts'
import type { Waits } from './attack/presses.ts'
import type { Attack } from './attack/stage.ts'
import { type AttackedHall, openAttackedHall, quietWaits, tryAttack } from './attack/trial.ts'

const workplace = openWorkplace()
let attacked: AttackedHall
let quiet: Waits
beforeAll(async () => {
  attacked = await openAttackedHall(workplace, 'attacked')
  quiet = await quietWaits(attacked)
})
afterAll(() => workplace.close())

/** What issue and next may take at most beside an attack, and what the machine itself makes of it today. */
const P99_MS_MAX = 250
const ENTER_MS_MAX = 10_000
const MEMORY_MEGABYTES_MAX = 500

it.each(Object.keys(ATTACKS) as AttackName[])('%s: the hall goes on beside it, and people come in', async (name) => {
  const trial = await tryAttack(attacked, name, ATTACKS[name].small, quiet)
  console.log(name, JSON.stringify(trial))
  expect(trial.under.p99).toBeLessThanOrEqual(P99_MS_MAX + 4 * quiet.p99)
  expect(Math.max(trial.newcomers.screenMs, trial.newcomers.signInMs)).toBeLessThan(ENTER_MS_MAX)
  const attack: Attack = ATTACKS[name]
  expect(attack.isStopped?.(trial.seen) ?? true).toBe(true)
  expect(trial.memoryMegabytes ?? 0).toBeLessThan(MEMORY_MEGABYTES_MAX)
})
