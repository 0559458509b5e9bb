import { Type } from 'typebox'
import { command, strictObject } from '../define.ts'
import { TicketId } from '../ids.ts'
import { LIMITS } from '../limits.ts'
import { ON_THE_FLOOR } from '../roles.ts'
import { ticketResult } from '../ticket/ticket.ts'
import { Aspects, Stars } from './rating.ts'

/**
 * One visit, one rating, until three days later; at an evaluator in the first ten minutes, and never by the officer
 * who served it. The comment stands in an erasable table and in no event or kept answer (R18).
 */
export const RateTicket = command(
  'ticket.rate',
  'Rates a finished visit',
  ['evaluator', ...ON_THE_FLOOR],
  strictObject({
    ticketId: TicketId,
    stars: Stars,
    aspects: Type.Optional(Aspects),
    comment: Type.Optional(Type.String({ minLength: 1, maxLength: LIMITS.commentCharsMax })),
  }),
  ticketResult,
  ['ticket.unknown', 'rating.not-ended', 'rating.already', 'rating.too-late', 'rating.own'],
)

/** The commands on ratings, in the order the documents show. */
export const RATING_COMMANDS = [RateTicket] as const
