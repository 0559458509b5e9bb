import { type Static, Type } from 'typebox'
import { orNull, strictObject } from '../define.ts'
import { HallName } from '../hall/hall-name.ts'
import { CalendarDate, CallId, LaneWord, Moment, TicketNumber, WindowNo, WindowStateWord, ZoneWord } from '../ids.ts'
import { LIMITS } from '../limits.ts'
import { Notice } from '../notice/notice.ts'
import { STAFF } from '../roles.ts'
import { isCall } from '../ticket/events.ts'
import { view } from './define-view.ts'

/** A call on the display. It is spoken once per `callId` and `times`; a recall keeps the id and comes back to the top. */
export const DisplayCall = strictObject({
  callId: CallId,
  number: TicketNumber,
  windowNo: WindowNo,
  zone: ZoneWord,
  calledAt: Moment,
  times: Type.Integer({ minimum: 1 }),
})
export type DisplayCall = Static<typeof DisplayCall>

/** What hangs in the hall: numbers and windows only, never a person (R18). */
export const DisplayView = strictObject({
  hallName: HallName,
  timeZone: Type.String(),
  businessDay: orNull(CalendarDate),
  isOpen: Type.Boolean(),
  calls: Type.Array(DisplayCall, { maxItems: LIMITS.displayCallsMax, description: 'Newest first.' }),
  windows: Type.Array(
    strictObject({ windowNo: WindowNo, zone: ZoneWord, state: WindowStateWord, number: orNull(TicketNumber) }),
  ),
  waiting: Type.Array(
    strictObject({
      lane: LaneWord,
      count: Type.Integer({ minimum: 0 }),
      next: Type.Array(TicketNumber, { maxItems: LIMITS.displayNextMax }),
    }),
  ),
  notices: Type.Array(Notice),
  dutyLeader: orNull(Type.String()),
  isClockDoubted: Type.Boolean({
    description: 'Times are the hall’s own until somebody confirms the clock; staff are told.',
  }),
})
export type DisplayView = Static<typeof DisplayView>

export const DISPLAY = view({
  name: 'display',
  summary: 'What hangs in the hall',
  params: strictObject({}),
  data: DisplayView,
  roles: ['display', 'kiosk', ...STAFF],
  urgentOn: (event) => (isCall(event) ? [{}] : []),
})
