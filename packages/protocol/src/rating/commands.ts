import { Type } from 'typebox'
import { laterCommand, strictObject } from '../define.ts'
import { TicketId } from '../ids.ts'
import { LIMITS } from '../limits.ts'
import { ticketResult } from '../ticket/ticket.ts'

/** One visit, one rating. */
export const RateTicket = laterCommand(
  'ticket.rate',
  'Rates a finished visit',
  ['evaluator', 'follower'],
  strictObject({
    ticketId: TicketId,
    stars: Type.Integer({ minimum: 1, maximum: 5 }),
    aspects: Type.Optional(Type.Record(Type.String({ maxLength: 32 }), Type.Integer({ minimum: 1, maximum: 5 }))),
    comment: Type.Optional(Type.String({ maxLength: LIMITS.commentCharsMax })),
  }),
  ticketResult,
)

/** The commands on ratings, in the order the documents show. */
export const RATING_COMMANDS = [RateTicket] as const
