import type { Step } from './visit.ts'

/** The warning stands this long, so that it can be heard, read and answered (EN 301 549). */
export const WARNING_SECONDS = 20

const FORM_SECONDS = 80
const NUMBER_SECONDS = 45

/** How long a screen may stand untouched before it goes back to the start, warning included. */
export function idleSecondsMax(step: Step): number {
  return step === 'number' ? NUMBER_SECONDS : FORM_SECONDS
}

/** What the time without a touch means: the seconds left are null before the warning and 0 when the visit ends. */
export interface Idleness {
  readonly secondsLeft: number | null
  /** When to look again. */
  readonly nextLookMs: number
}

/** Judges the time since the last touch, in ms. */
export function idlenessOf(idleMs: number, secondsMax: number): Idleness {
  const warnsFromMs = (secondsMax - WARNING_SECONDS) * 1000
  if (idleMs < warnsFromMs) return { secondsLeft: null, nextLookMs: warnsFromMs - idleMs }
  const leftMs = Math.max(0, secondsMax * 1000 - idleMs)
  return { secondsLeft: Math.ceil(leftMs / 1000), nextLookMs: leftMs % 1000 || 1000 }
}
