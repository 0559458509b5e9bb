// One attack in a process of its own, so that it takes no time from whoever measures:
//   node tests/faults/attack/attacker.ts <attack> <stage as JSON> <size as JSON>
// Prints what it saw as one JSON object.

import { ATTACKS, type AttackName } from './attacks.ts'
import type { Size, Stage } from './stage.ts'

const [name, stage, size] = process.argv.slice(2)
const attack = ATTACKS[name as AttackName]
console.log(JSON.stringify(await attack.run(JSON.parse(stage ?? '') as Stage, JSON.parse(size ?? '') as Size)))
// Whatever is still on its way is cut with the process.
process.exit(0)
