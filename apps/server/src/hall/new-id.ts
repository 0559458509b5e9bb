import { randomBytes } from 'node:crypto'

const RANDOM_BYTES = 10

/** A new unique id of a moment (ms); ids sort by time: base 36 ms, a hyphen and 80 random bits. */
export function newIdAt(at: number): string {
  return `${at.toString(36).padStart(9, '0')}-${randomBytes(RANDOM_BYTES).toString('hex')}`
}
