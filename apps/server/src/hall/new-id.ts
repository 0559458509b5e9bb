import { randomBytes } from 'node:crypto'

const RANDOM_BYTES = 10

/** A maker of new unique ids that sort by time: base 36 ms, a hyphen and 80 random bits. */
export function idMaker(clock: () => number): () => string {
  return () => `${clock().toString(36).padStart(9, '0')}-${randomBytes(RANDOM_BYTES).toString('hex')}`
}
