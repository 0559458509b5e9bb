import { Type } from 'typebox'
import { event, oneOf, orNull, strictObject } from '../define.ts'
import { CalendarDate, Ms } from '../ids.ts'
import { Notice } from '../notice/notice.ts'
import { HallSettings } from '../settings/settings.ts'
import { WindowCarried } from '../window/window.ts'

/** How long the last tickets of a lane family took a window, in whole seconds, newest last (R20). */
const HandleSeconds = Type.Array(Type.Integer({ minimum: 0 }))

const EndsDay = oneOf(['midnight', 'leader', 'clock'])

/** What happens to the business day (R15). */
export const DAY_EVENTS = [
  event(
    'day.opened',
    strictObject({
      businessDay: CalendarDate,
      startsAt: Ms,
      endsAt: Ms,
      settings: HallSettings,
      windows: Type.Array(WindowCarried),
      notices: Type.Array(Notice),
      dutyLeader: orNull(Type.String()),
      handleSeconds: strictObject({ window: HandleSeconds, tutoring: HandleSeconds }),
      lastSequences: Type.Record(Type.String(), Type.Integer({ minimum: 1 }), {
        description: 'By prefix, on a date that was a business day before (R15b): numbers go on after them.',
      }),
    }),
    6,
  ),
  // The long end of a day begins: nobody is issued or called from here on, and one transaction cannot hold it.
  event('day.closing', strictObject({ businessDay: CalendarDate, by: EndsDay })),
  event('day.closed', strictObject({ businessDay: CalendarDate, by: EndsDay }), 2),
  event('day.reopened', strictObject({ businessDay: CalendarDate })),
  event(
    'day.numbers-skipped',
    strictObject({
      lastSequences: Type.Record(Type.String(), Type.Integer({ minimum: 1 }), {
        description:
          'By prefix, after a restore: what was given since the backup is not known, so numbers go on after these.',
      }),
    }),
  ),
] as const
