import { ATTACKS, type AttackName } from '../faults/attack/attacks.ts'
import { openAttackedHall, quietWaits, type Trial, tryAttack } from '../faults/attack/trial.ts'
import { aligned, round } from './report.ts'
import type { Workplace } from './workplace.ts'

const HEAD = [
  'attack',
  'quiet p99',
  'p99 beside it',
  'longest',
  'memory',
  'recovery',
  'screen in',
  'sign-in',
  'what the attacker saw',
]

/** Each attack on a hall of its own: what presses took before and beside it, the memory, and how soon all was well. */
export async function attackHalls(workplace: Workplace): Promise<void> {
  const lines = [HEAD]
  for (const name of Object.keys(ATTACKS) as AttackName[]) {
    console.error(`… ${ATTACKS[name].what}`)
    const hall = await openAttackedHall(workplace, name)
    lines.push(lineOf(name, await tryAttack(hall, name, ATTACKS[name].large, await quietWaits(hall))))
    await hall.stop()
  }
  console.log(`\n${aligned(lines)}\n\nNext and issue in turns, each 40 ms; times in ms from when a press was due.`)
}

function lineOf(name: AttackName, { quiet, under, memoryMegabytes, recoveryMs, newcomers, seen }: Trial): string[] {
  const answers = Object.entries(seen.answers).map(([what, count]) => `${count} × ${what}`)
  return [
    ATTACKS[name].what,
    round(quiet.p99),
    round(under.p99),
    round(under.max),
    memoryMegabytes === null ? '–' : `${Math.round(memoryMegabytes)} MB`,
    `${Math.round(recoveryMs)} ms`,
    `${Math.round(newcomers.screenMs)} ms`,
    `${Math.round(newcomers.signInMs)} ms`,
    [`${seen.sent} sent`, ...answers].join(', '),
  ]
}
