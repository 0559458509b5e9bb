import { Type } from 'typebox'
import { event, oneOf, strictObject } from '../define.ts'
import { Ms } from '../ids.ts'

/** Who confirmed a clock: an administrator, the devices' clocks, a quiet hall, or the demo hall's start (R15b). */
export const CLOCK_CONFIRMERS = ['administrator', 'devices', 'quiet', 'demo-start'] as const
export type ClockConfirmer = (typeof CLOCK_CONFIRMERS)[number]

const by = oneOf(CLOCK_CONFIRMERS)

/** What happens to the hall's clock (R15b). */
export const CLOCK_EVENTS = [
  event(
    'clock.confirmed',
    strictObject({
      aheadMs: Type.Integer({
        description: 'How far the confirmed clock is ahead of the hall’s time; negative: behind.',
      }),
      by,
    }),
  ),
  // Its own moment is the new time: the only event that may lie before the one before it.
  event('clock.taken', strictObject({ old: Ms, new: Ms, by })),
] as const
