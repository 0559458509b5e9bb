import { Type } from 'typebox'
import { command, strictObject } from '../define.ts'
import { Moment } from '../ids.ts'

/** The server's own clock is right, says the administrator (R15b). Without a doubt it changes nothing. */
export const ConfirmClock = command(
  'clock.confirm',
  'Confirms the server’s clock, so that the hall takes it over',
  ['admin'],
  strictObject({}),
  strictObject({
    at: Moment,
    wasDoubted: Type.Boolean(),
    takenAt: Type.Union([Moment, Type.Null()], {
      description: 'When the hall took it; null while it waits until nobody is in the hall, or nothing was doubted.',
    }),
  }),
  [],
)

/** The commands on the clock, in the order the documents show. */
export const CLOCK_COMMANDS = [ConfirmClock] as const
