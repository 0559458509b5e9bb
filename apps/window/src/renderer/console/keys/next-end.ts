import type { WindowView } from '@one-window/protocol'

/** What Next would make of the number that is here (R8b, R13); each has its words in the locale files. */
export type NextEnd = 'completed' | 'missed' | 'tutored' | 'untutored'

/**
 * How a press of Next would end the current number at this moment (ms by the server's clock), or null when there is
 * none. Called and not started it is a miss for a while (R8b); matters that are ticked prove that somebody was served.
 */
export function nextEndOf({ current }: WindowView, now: number, ticked: readonly string[]): NextEnd | null {
  if (!current) return null
  const isUnserved = current.ticket.status === 'called' && ticked.length === 0
  if (isUnserved && missLeftMs(current, now) > 0) return 'missed'
  if (current.ticket.lane !== 'tutoring') return 'completed'
  return isUnserved ? 'untutored' : 'tutored'
}

/** How many milliseconds longer a Next without Start counts as a miss; 0 when it does no more. */
export function missLeftMs({ unservedUntil }: NonNullable<WindowView['current']>, now: number): number {
  return unservedUntil === null ? 0 : Math.max(0, Date.parse(unservedUntil) - now)
}
