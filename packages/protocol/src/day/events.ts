import { Type } from 'typebox'
import { event, oneOf, orNull, strictObject } from '../define.ts'
import { CalendarDate, Ms } from '../ids.ts'
import { Notice } from '../notice/notice.ts'
import { HallSettings } from '../settings/settings.ts'
import { WindowCarried } from '../window/window.ts'

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
      serviceMs: Type.Array(Ms),
    }),
    2,
  ),
  event('day.closed', strictObject({ businessDay: CalendarDate, by: oneOf(['midnight', 'leader']) })),
  event('day.reopened', strictObject({ businessDay: CalendarDate })),
] as const
