import { type Static, Type } from 'typebox'
import { command, laterCommand, strictObject } from '../define.ts'
import { GroundsWord, LaneWord, LanguageWord, MatterCode, NeedWord, Phone, TaxpayerId, TicketId } from '../ids.ts'
import { LIMITS } from '../limits.ts'
import { ISSUING, ON_THE_FLOOR } from '../roles.ts'
import { Ticket } from '../ticket.ts'

const matters = Type.Array(MatterCode, { maxItems: LIMITS.mattersPerTicketMax, uniqueItems: true })
const ticketResult = strictObject({ ticket: Ticket })

/**
 * One comprehensive number (R1–R3). Asking again gives the same ticket, marked `existing`, and only adds matters.
 * Refusals: hall.closed, hall.full, day.closed, lane.closed, lane.no-grounds, matter.unknown, matters.too-many,
 * taxpayers.other-live; 400 taxpayer-id.invalid.
 */
export const IssueTicket = command(
  'ticket.issue',
  'Takes one comprehensive number',
  ISSUING,
  strictObject({
    taxpayerId: Type.Optional(TaxpayerId),
    taxpayerIds: Type.Optional(
      Type.Array(TaxpayerId, { minItems: 1, maxItems: LIMITS.taxpayersPerTicketMax, uniqueItems: true }),
    ),
    phone: Type.Optional(Phone),
    needs: Type.Optional(Type.Array(NeedWord, { minItems: 1, maxItems: 5, uniqueItems: true })),
    matters: Type.Optional(matters),
    lane: Type.Optional(LaneWord),
    language: Type.Optional(LanguageWord),
  }),
  strictObject({ ticket: Ticket, existing: Type.Boolean() }),
)

/** Ends a waiting, called or held ticket at the person's wish. Refusals: ticket.unknown, ticket.not-waiting, ticket.not-live. */
export const CancelTicket = command(
  'ticket.cancel',
  'Cancels a live number',
  [...ISSUING, 'follower'],
  strictObject({ ticketId: TicketId }),
  ticketResult,
)

/**
 * Puts a no-show back into the queue (R10). Refusals: ticket.unknown, ticket.not-no-show, ticket.superseded,
 * reinstate.too-many, day.closed.
 */
export const ReinstateTicket = command(
  'ticket.reinstate',
  'Puts a missed number back into the queue',
  ISSUING,
  strictObject({ ticketId: TicketId }),
  ticketResult,
)

/**
 * Grants the green channel to a live ticket (R14); credit never comes from a button. Refusals: ticket.unknown,
 * ticket.not-live, grounds.already.
 */
export const GrantGrounds = command(
  'ticket.grant-grounds',
  'Grants the green channel to a number',
  ON_THE_FLOOR,
  strictObject({ ticketId: TicketId, grounds: Type.Literal('green') }),
  ticketResult,
)

/** Takes a granted or declared green channel back (R14). Refusals: ticket.unknown, ticket.not-live, grounds.none. */
export const WithdrawGrounds = command(
  'ticket.withdraw-grounds',
  'Takes a granted green channel back',
  ON_THE_FLOOR,
  strictObject({ ticketId: TicketId, grounds: GroundsWord }),
  ticketResult,
)

/** One visit, one rating. Refusal: not-available. */
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

/** The commands on tickets, in the order the documents show. */
export const TICKET_COMMANDS = [
  IssueTicket,
  CancelTicket,
  ReinstateTicket,
  GrantGrounds,
  WithdrawGrounds,
  RateTicket,
] as const

/** The body of `ticket.issue`. */
export type IssueTicketBody = Static<typeof IssueTicket.body>
