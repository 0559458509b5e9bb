import { type Static, Type } from 'typebox'
import { Cancellation } from '../cancellation/cancellation.ts'
import { orNull, strictObject } from '../define.ts'
import { HallName } from '../hall/hall-name.ts'
import { CalendarDate, LaneWord, Moment } from '../ids.ts'
import { LIMITS } from '../limits.ts'
import { Notice } from '../notice/notice.ts'
import { IN_CHARGE } from '../roles.ts'
import { Estimate } from '../ticket/ticket.ts'
import { ServiceWindow } from '../window/window.ts'
import { Alert } from './alert.ts'
import { view } from './define-view.ts'
import { WaitingTicket } from './window.ts'

/** The whole hall for the people in charge. */
export const SupervisorView = strictObject({
  hallName: HallName,
  timeZone: Type.String(),
  businessDay: orNull(CalendarDate),
  isOpen: Type.Boolean(),
  isDayClosed: Type.Boolean(),
  isDayClosing: Type.Boolean({ description: 'A long end of the day goes on (R15).' }),
  windows: Type.Array(ServiceWindow),
  lanes: Type.Array(
    strictObject({
      lane: LaneWord,
      count: Type.Integer({ minimum: 0 }),
      longestSince: orNull(Moment),
      estimate: orNull(Estimate),
      next: Type.Array(WaitingTicket),
    }),
  ),
  alerts: Type.Array(Alert),
  cancellations: Type.Array(Cancellation, {
    maxItems: LIMITS.cancellationsShownMax,
    description: 'Numbers that were cancelled together and can be brought back, the last ones first.',
  }),
  counts: strictObject({
    issued: Type.Integer(),
    completed: Type.Integer(),
    noShow: Type.Integer(),
    cancelled: Type.Integer(),
    expired: Type.Integer(),
    overtakes: Type.Integer({ description: 'Tickets passed by special calls (R4).' }),
  }),
  notices: Type.Array(Notice),
  dutyLeader: orNull(Type.String()),
})
export type SupervisorView = Static<typeof SupervisorView>

export const SUPERVISOR = view({
  name: 'supervisor',
  summary: 'The whole hall for those in charge',
  params: strictObject({}),
  data: SupervisorView,
  roles: IN_CHARGE,
})
