import { afterAll, it } from 'vitest'
import { openWorkplace } from '../bench/workplace.ts'
import { ATTACKS, type AttackName } from './attack/attacks.ts'
import { expectHeld } from './attack/held.ts'
import { openAttackedHall, quietWaits, tryAttack } from './attack/trial.ts'

const workplace = openWorkplace()
afterAll(() => workplace.close())

it.each(Object.keys(ATTACKS) as AttackName[])(
  '%s at length: the hall goes on beside it, and people come in',
  async (name) => {
    const attack = ATTACKS[name]
    const attacked = await openAttackedHall(workplace, name)
    const trial = await tryAttack(attacked, name, attack.large, await quietWaits(attacked))
    await attacked.stop()
    console.log(name, JSON.stringify(trial))
    expectHeld(trial, attack, attack.large)
  },
)
