import { Type } from 'typebox'
import { event, orNull, strictObject } from '../define.ts'
import { AccountName, CalendarDate, TicketId, TicketNumber, WindowNo } from '../ids.ts'
import { Aspects, Stars } from './rating.ts'

/** What happens to ratings. The comment's text stands in an erasable table; the event says only that there is one. */
export const RATING_EVENTS = [
  event(
    'ticket.rated',
    strictObject({
      ticketId: TicketId,
      number: TicketNumber,
      businessDay: CalendarDate,
      windowNo: WindowNo,
      officer: orNull(AccountName),
      stars: Stars,
      aspects: Aspects,
      hasComment: Type.Boolean(),
    }),
  ),
] as const
