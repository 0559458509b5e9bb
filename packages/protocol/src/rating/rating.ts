import { type Static, Type } from 'typebox'
import { orNull, strictObject } from '../define.ts'
import { AccountName, CalendarDate, Moment, TicketId, TicketNumber, WindowNo } from '../ids.ts'
import { LIMITS } from '../limits.ts'

/** Very dissatisfied to very satisfied. */
export const Stars = Type.Integer({ minimum: 1, maximum: 5 })
/** Single aspects of a visit, each with its stars. */
export const Aspects = Type.Record(Type.String({ minLength: 1, maxLength: 32 }), Stars, {
  maxProperties: LIMITS.ratingAspectsMax,
})
export type Aspects = Static<typeof Aspects>

/** One visit's rating as those in charge read it; the comment is gone when the person's rows are erased. */
export const Rating = strictObject({
  ticketId: TicketId,
  number: TicketNumber,
  businessDay: CalendarDate,
  windowNo: WindowNo,
  officer: orNull(AccountName),
  stars: Stars,
  aspects: Aspects,
  hasComment: Type.Boolean(),
  comment: orNull(Type.String()),
  ratedAt: Moment,
})
export type Rating = Static<typeof Rating>
