import { type Static, Type } from 'typebox'
import { orNull, strictObject } from './define.ts'
import {
  GroundsWord,
  LaneWord,
  MatterCode,
  Moment,
  PauseReasonWord,
  TicketId,
  TicketNumber,
  TicketStatusWord,
  WindowNo,
  WindowStateWord,
  ZoneWord,
} from './ids.ts'

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

/** The lanes a window serves: the first tier that has someone waiting, inside it the earliest turn (R5). */
export const Tiers = Type.Array(Type.Array(LaneWord, { minItems: 1, maxItems: 3 }), { minItems: 1, maxItems: 3 })
export type Tiers = Static<typeof Tiers>

/** A window as answers and the staff's views show it. */
export const ServiceWindow = strictObject({
  windowNo: WindowNo,
  zone: ZoneWord,
  state: WindowStateWord,
  tiers: Tiers,
  officer: orNull(Type.String({ description: 'The account of the officer who holds it.' })),
  pauseReason: orNull(PauseReasonWord),
  since: Moment,
  ticketId: orNull(TicketId),
  number: orNull(TicketNumber),
})
export type ServiceWindow = Static<typeof ServiceWindow>
