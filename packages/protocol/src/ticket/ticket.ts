import { type Static, Type } from 'typebox'
import { orNull, strictObject } from '../define.ts'
import {
  GroundsWord,
  LaneWord,
  MatterCode,
  Moment,
  Ms,
  TicketId,
  TicketNumber,
  TicketStatusWord,
  WindowNo,
} from '../ids.ts'
import { LIMITS } from '../limits.ts'

/** How long the wait from now until the call is: half of all waits end within p50, nine of ten within p90. */
export const Estimate = strictObject({
  p50Seconds: Type.Integer({ minimum: 0 }),
  p90Seconds: Type.Integer({ minimum: 0 }),
})
export type Estimate = Static<typeof Estimate>

/** A ticket as answers and the staff's views show it; moments are null when not yet. */
export const Ticket = strictObject({
  id: TicketId,
  number: TicketNumber,
  lane: LaneWord,
  grounds: Type.Array(GroundsWord, { description: 'Grounds that stand now; refuted ones are gone.' }),
  status: TicketStatusWord,
  windowNo: orNull(WindowNo),
  matters: Type.Array(MatterCode),
  issuedAt: Moment,
  turnAt: Moment,
  calledAt: orNull(Moment),
  startedAt: orNull(Moment),
  endedAt: orNull(Moment),
  ahead: Type.Integer({
    minimum: 0,
    description: 'Waiting tickets with an earlier turn in lanes of its tier; 0 once called.',
  }),
  estimate: orNull(Estimate),
  trackUrl: orNull(Type.String()),
})
export type Ticket = Static<typeof Ticket>

/** Where a waiting ticket stands: by `turnAt`, then `tieAt`, `tieOrder`, `rank`, issue order (R3, R10). */
export const Place = strictObject({ turnAt: Ms, tieAt: Ms, tieOrder: Type.Integer(), rank: Type.Number() })
export type Place = Static<typeof Place>

/** What a command on one ticket answers. */
export const ticketResult = strictObject({ ticket: Ticket })
/** The matters that a ticket may carry. */
export const ticketMatters = Type.Array(MatterCode, { maxItems: LIMITS.mattersPerTicketMax, uniqueItems: true })
