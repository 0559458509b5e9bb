import type { Static } from 'typebox'
import { oneOf, strictObject } from '../define.ts'
import { GroundsWord } from '../ids.ts'

/** Who said that the grounds stand: the credit register, the person at the kiosk, or staff (R14). */
export const GROUNDS_SOURCES = ['register', 'declared', 'granted'] as const
/** Register and granted grounds stand as confirmed; declared ones wait for the window. */
export const GROUNDS_STANDINGS = ['declared', 'confirmed', 'refuted', 'withdrawn'] as const
/** One ground of a ticket with its source and how it stands now. */
export const GroundsRecord = strictObject({
  grounds: GroundsWord,
  source: oneOf(GROUNDS_SOURCES),
  standing: oneOf(GROUNDS_STANDINGS),
})
export type GroundsRecord = Static<typeof GroundsRecord>
