import { randomUUID } from 'node:crypto'

/** A maker of new unique ids that sort by time: base 36 ms, a hyphen and 80 random bits. */
export function idMaker(clock: () => number): () => string {
  return () => `${clock().toString(36).padStart(9, '0')}-${randomUUID().replaceAll('-', '').slice(-20)}`
}
