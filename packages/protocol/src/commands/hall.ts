import { type Static, Type } from 'typebox'
import { command, laterCommand, orNull, strictObject } from '../define.ts'
import {
  CalendarDate,
  LaneWord,
  MatterCode,
  Moment,
  Phone,
  Reason,
  TaxpayerId,
  TicketId,
  TicketNumber,
  WindowNo,
} from '../ids.ts'
import { LIMITS } from '../limits.ts'
import { AT_WINDOW, IN_CHARGE, STAFF } from '../roles.ts'
import { Ticket } from '../ticket.ts'

/** A line on the kiosk and the display, in both languages. */
export const Notice = strictObject({
  noticeId: Type.String({ minLength: 1, maxLength: 40 }),
  zh: Type.String({ minLength: 1, maxLength: LIMITS.noticeCharsMax }),
  en: orNull(Type.String({ maxLength: LIMITS.noticeCharsMax })),
})
export type Notice = Static<typeof Notice>

/** At most LIMITS.noticesMax at once. Refusal: notices.too-many. */
export const PostNotice = command(
  'notice.post',
  'Shows a line on kiosk and display',
  IN_CHARGE,
  strictObject({
    zh: Type.String({ minLength: 1, maxLength: LIMITS.noticeCharsMax }),
    en: Type.Optional(Type.String({ minLength: 1, maxLength: LIMITS.noticeCharsMax })),
  }),
  strictObject({ notice: Notice }),
)
/** Refusal: notice.unknown. */
export const WithdrawNotice = command(
  'notice.withdraw',
  'Takes a line down',
  IN_CHARGE,
  strictObject({ noticeId: Type.String({ minLength: 1, maxLength: 40 }) }),
  strictObject({ notice: Notice }),
)

/** Who is on the floor today; null: nobody is named. */
export const SetDutyLeader = command(
  'duty.set-leader',
  'Names the duty leader shown on the screens',
  IN_CHARGE,
  strictObject({ name: orNull(Type.String({ minLength: 1, maxLength: LIMITS.nameCharsMax })) }),
  strictObject({ dutyLeader: orNull(Type.String()) }),
)

const dayResult = strictObject({ businessDay: CalendarDate, isClosed: Type.Boolean() })
/** Waiting numbers expire, current ones are completed. Refusal: day.closed. */
export const CloseDay = command('day.close', 'Ends the business day now (R15)', IN_CHARGE, strictObject({}), dayResult)
/** What has expired stays expired. Refusal: day.not-closed. */
export const ReopenDay = command(
  'day.reopen',
  'Opens the closed business day again (R15)',
  IN_CHARGE,
  strictObject({}),
  dayResult,
)

const task = strictObject({ taskId: Type.String(), ticketId: TicketId, kind: Type.String(), status: Type.String() })
const taskResult = strictObject({ task })
const taskBody = strictObject({ taskId: Type.String({ minLength: 1, maxLength: 40 }) })
/** Refusal: not-available. */
export const CreateTask = laterCommand(
  'task.create',
  'Hands work to the back office',
  AT_WINDOW,
  strictObject({
    ticketId: TicketId,
    kind: Type.String({ minLength: 1, maxLength: 40 }),
    note: Type.Optional(Reason),
    matters: Type.Optional(Type.Array(MatterCode, { maxItems: LIMITS.mattersPerTicketMax })),
  }),
  taskResult,
)
/** Refusal: not-available. */
export const ClaimTask = laterCommand('task.claim', 'Takes a task', STAFF, taskBody, taskResult)
/** Refusal: not-available. */
export const FinishTask = laterCommand('task.finish', 'Finishes a task', STAFF, taskBody, taskResult)
/** Refusal: not-available. */
export const ReturnTask = laterCommand(
  'task.return',
  'Gives a task back with a reason',
  STAFF,
  strictObject({ taskId: Type.String({ minLength: 1, maxLength: 40 }), reason: Reason }),
  taskResult,
)

/** Numbers a kiosk keeps for when the server is away (R16). */
export const ReserveBlock = laterCommand(
  'block.reserve',
  'Reserves numbers for a kiosk (R16)',
  ['kiosk'],
  strictObject({ lane: LaneWord, count: Type.Integer({ minimum: 1, maximum: 100 }) }),
  strictObject({ blockId: Type.String(), numbers: Type.Array(TicketNumber) }),
)
/** A ticket that a kiosk issued while the server was away (R16). Refusal: not-available. */
export const HandInTicket = laterCommand(
  'block.hand-in',
  'Hands in a ticket issued offline (R16)',
  ['kiosk'],
  strictObject({
    blockId: Type.String({ minLength: 1, maxLength: 40 }),
    number: TicketNumber,
    issuedAt: Moment,
    taxpayerId: Type.Optional(TaxpayerId),
    phone: Type.Optional(Phone),
    matters: Type.Optional(Type.Array(MatterCode, { maxItems: LIMITS.mattersPerTicketMax })),
  }),
  strictObject({ ticket: Ticket }),
)

const appointment = strictObject({ appointmentId: Type.String(), slotStart: Moment, slotEnd: Moment })
/** Refusal: not-available. */
export const BookAppointment = laterCommand(
  'appointment.book',
  'Books a slot (R19)',
  [...IN_CHARGE, 'guide'],
  strictObject({ taxpayerId: TaxpayerId, slotStart: Moment, matters: Type.Optional(Type.Array(MatterCode)) }),
  strictObject({ appointment }),
)
/** Refusal: not-available. */
export const CancelAppointment = laterCommand(
  'appointment.cancel',
  'Gives a slot back (R19)',
  [...IN_CHARGE, 'guide'],
  strictObject({ appointmentId: Type.String({ minLength: 1, maxLength: 40 }) }),
  strictObject({ appointment }),
)

/** Opens the emergency window in one press. */
export const OpenEmergencyWindow = laterCommand(
  'window.open-emergency',
  'Opens the emergency window',
  IN_CHARGE,
  strictObject({ windowNo: WindowNo }),
  strictObject({ windowNo: WindowNo }),
)

/** The commands on the hall itself, in the order the documents show. */
export const HALL_COMMANDS = [
  PostNotice,
  WithdrawNotice,
  SetDutyLeader,
  CloseDay,
  ReopenDay,
  CreateTask,
  ClaimTask,
  FinishTask,
  ReturnTask,
  ReserveBlock,
  HandInTicket,
  BookAppointment,
  CancelAppointment,
  OpenEmergencyWindow,
] as const
