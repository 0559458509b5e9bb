import { type Static, Type } from 'typebox'
import { orNull, strictObject } from '../define.ts'
import { HallName } from '../hall/hall-name.ts'
import { LaneWord, Moment, TicketNumber, TicketStatusWord, WindowNo, ZoneWord } from '../ids.ts'
import { Estimate } from '../ticket/ticket.ts'

/** One number as its holder's phone shows it. */
export const TrackView = strictObject({
  hallName: HallName,
  number: TicketNumber,
  lane: LaneWord,
  status: TicketStatusWord,
  windowNo: orNull(WindowNo),
  zone: orNull(ZoneWord),
  issuedAt: Moment,
  calledAt: orNull(Moment),
  ahead: Type.Integer({ minimum: 0 }),
  estimate: orNull(Estimate),
})
export type TrackView = Static<typeof TrackView>
