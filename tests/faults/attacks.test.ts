import { afterAll, beforeAll, it } from 'vitest'
import { openWorkplace } from '../bench/workplace.ts'
import { ATTACKS, type AttackName } from './attack/attacks.ts'
import { expectHeld } from './attack/held.ts'
import type { Waits } from './attack/presses.ts'
import { type AttackedHall, openAttackedHall, quietWaits, tryAttack } from './attack/trial.ts'

const workplace = openWorkplace()
let attacked: AttackedHall
let quiet: Waits
beforeAll(async () => {
  attacked = await openAttackedHall(workplace, 'attacked')
  quiet = await quietWaits(attacked)
})
afterAll(() => workplace.close())

it.each(Object.keys(ATTACKS) as AttackName[])('%s: the hall goes on beside it, and people come in', async (name) => {
  const attack = ATTACKS[name]
  const trial = await tryAttack(attacked, name, attack.small, quiet)
  console.log(name, JSON.stringify(trial))
  expectHeld(trial, attack, attack.small)
})
