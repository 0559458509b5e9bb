import { event, oneOf, strictObject } from '../define.ts'
import { Ms } from '../ids.ts'

/** Who confirmed a clock: an administrator, the devices' clocks, a quiet hall, or the demo hall's start (R15b). */
export const CLOCK_CONFIRMERS = ['administrator', 'devices', 'quiet', 'demo-start'] as const

/** What happens to the hall's clock: the only event whose moment may lie before the one before it (R15b). */
export const CLOCK_EVENTS = [
  event('clock.taken', strictObject({ old: Ms, new: Ms, by: oneOf(CLOCK_CONFIRMERS) })),
] as const
