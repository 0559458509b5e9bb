import { type Static, Type } from 'typebox'
import { orNull, strictObject } from '../define.ts'
import { HallName } from '../hall/hall-name.ts'
import { CalendarDate, GroundsWord, LaneWord, Moment, TicketId, TicketNumber, WindowNo } from '../ids.ts'
import { LIMITS } from '../limits.ts'
import { IN_CHARGE } from '../roles.ts'
import { isCall } from '../ticket/events.ts'
import { GroundsRecord } from '../ticket/grounds-record.ts'
import { Ticket } from '../ticket/ticket.ts'
import { ServiceWindow } from '../window/window.ts'
import { view } from './define-view.ts'

/** The person behind a ticket as the officer who serves them sees it; from the one erasable table (R18). */
export const PersonCard = strictObject({
  name: orNull(Type.String()),
  idTail: orNull(Type.String({ description: 'Last 4 characters of the identifier.' })),
  phoneTail: orNull(Type.String({ description: 'Last 4 digits.' })),
})
export type PersonCard = Static<typeof PersonCard>

/** A ticket in a list of those who wait. */
export const WaitingTicket = strictObject({
  ticketId: TicketId,
  number: TicketNumber,
  lane: LaneWord,
  grounds: Type.Array(GroundsWord),
  issuedAt: Moment,
  turnAt: Moment,
})
export type WaitingTicket = Static<typeof WaitingTicket>

/** The ticket that is called or served at a window, with all that its officer must know. */
export const CurrentTicket = strictObject({
  ticket: Ticket,
  people: Type.Array(PersonCard, { description: 'Empty for those who neither hold the window nor are in charge.' }),
  isNewTaxpayer: Type.Boolean(),
  groundsRecords: Type.Array(GroundsRecord),
  mattersDone: Type.Array(Type.String()),
  callTimes: Type.Integer({ minimum: 1 }),
  recallsLeft: Type.Integer({ minimum: 0 }),
  recallFrom: orNull(Moment),
  unservedUntil: orNull(
    Type.String({
      format: 'date-time',
      description: 'Until then a `next` without Start counts as a miss (R8b); null: it completes.',
    }),
  ),
  noShowProposed: Type.Boolean({ description: 'All recalls are used: no-show is proposed, never automatic (R9).' }),
})
export type CurrentTicket = Static<typeof CurrentTicket>

/** The officer's console. */
export const WindowView = strictObject({
  hallName: HallName,
  businessDay: orNull(CalendarDate),
  isOpen: Type.Boolean(),
  window: ServiceWindow,
  current: orNull(CurrentTicket),
  waiting: Type.Array(
    strictObject({
      lane: LaneWord,
      count: Type.Integer({ minimum: 0 }),
      isServedHere: Type.Boolean(),
      next: Type.Array(WaitingTicket, { maxItems: LIMITS.windowWaitingMax }),
    }),
  ),
  assigned: Type.Array(WaitingTicket, { description: 'Tickets transferred to this very window.' }),
  ended: Type.Array(strictObject({ ticket: Ticket, reopenUntil: Moment, canReopen: Type.Boolean() }), {
    description: 'Ended at this window lately, newest first: undo.',
  }),
  missed: Type.Array(
    strictObject({
      ticketId: TicketId,
      number: TicketNumber,
      windowNo: orNull(WindowNo),
      missedAt: Moment,
      canReinstate: Type.Boolean(),
    }),
    { description: 'No-shows of the hall, newest first.' },
  ),
  windows: Type.Array(ServiceWindow),
  servedToday: Type.Integer({ minimum: 0 }),
})
export type WindowView = Static<typeof WindowView>

export const WINDOWS = view({
  name: 'windows',
  summary: 'The console of one window',
  params: strictObject({ windowNo: WindowNo }),
  data: WindowView,
  roles: ['officer', 'tutor', 'auxiliary', 'leader', 'admin'],
  maySeeCards: ({ roles, windowNo }, params) =>
    windowNo === params.windowNo || roles.some((role) => IN_CHARGE.includes(role)),
  withoutCards: (data) => ({ ...data, current: data.current && { ...data.current, people: [] } }),
  urgentOn: (event) => (isCall(event) ? [{ windowNo: event.data.windowNo }] : []),
})
