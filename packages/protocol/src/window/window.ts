import { type Static, Type } from 'typebox'
import { orNull, strictObject } from '../define.ts'
import {
  LaneWord,
  Moment,
  Ms,
  PauseReasonWord,
  TicketId,
  TicketNumber,
  WindowNo,
  WindowStateWord,
  ZoneWord,
} from '../ids.ts'

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
  isShortPause: Type.Boolean({ description: 'Paused for a moment: those who were sent there still wait there.' }),
  since: Moment,
  ticketId: orNull(TicketId),
  number: orNull(TicketNumber),
})
export type ServiceWindow = Static<typeof ServiceWindow>

/** What a window carries across midnight. */
export const WindowCarried = strictObject({
  windowNo: WindowNo,
  state: WindowStateWord,
  officer: orNull(Type.String()),
  pauseReason: orNull(PauseReasonWord),
  tiers: Tiers,
  since: Ms,
})
