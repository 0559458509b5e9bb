import { type Static, Type } from 'typebox'
import { oneOf, strictObject } from '../define.ts'
import { LaneWord, Moment, ThingId, TicketId, TicketNumber, WindowNo } from '../ids.ts'
import { DEVICE_KINDS } from '../roles.ts'

/** People wait in a lane that no open window serves (R13). */
const LaneStranded = strictObject({
  code: Type.Literal('lane.stranded'),
  since: Moment,
  lane: LaneWord,
  waiting: Type.Integer({ minimum: 0 }),
})

/** The server's clock says something that cannot be; the hall goes on at its own time (R15b). */
const ClockDoubted = strictObject({
  code: Type.Literal('clock.doubted'),
  since: Moment,
  hallTime: Moment,
  clockTime: Moment,
  isConfirmed: Type.Boolean({ description: 'Taken as soon as nobody waits or is served any more.' }),
})

/** A device asks for more than it may; it was turned away within the last minute. */
const DevicePaced = strictObject({
  code: Type.Literal('device.paced'),
  since: Moment,
  deviceId: ThingId,
  deviceKind: oneOf(DEVICE_KINDS),
})

/** Somebody was sent to one window and still waits there (R12). */
const SentWaits = strictObject({
  code: Type.Literal('ticket.sent-waits'),
  since: Moment,
  ticketId: TicketId,
  number: TicketNumber,
  windowNo: WindowNo,
})

/** Something that somebody in charge must look at; it ends with its cause. */
export const Alert = Type.Union([LaneStranded, ClockDoubted, DevicePaced, SentWaits])
export type Alert = Static<typeof Alert>
