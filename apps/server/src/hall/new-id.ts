import { randomFillSync } from 'node:crypto'

const RANDOM_BYTES = 10
// Asking for chance costs as much as a statement, whether for one id or for hundreds.
const chance = Buffer.alloc(RANDOM_BYTES * 400)
let taken = chance.length

/** A new unique id of a moment (ms); ids sort by time: base 36 ms, a hyphen and 80 random bits. */
export function newIdAt(at: number): string {
  return `${at.toString(36).padStart(9, '0')}-${takeChance()}`
}

/** Random bits in hex, never the same ones twice. */
function takeChance(): string {
  if (taken === chance.length) {
    randomFillSync(chance)
    taken = 0
  }
  const from = taken
  taken += RANDOM_BYTES
  return chance.toString('hex', from, taken)
}
