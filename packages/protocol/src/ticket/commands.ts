import { type Static, Type } from 'typebox'
import { command, strictObject } from '../define.ts'
import { LaneWord, LanguageWord, NeedWord, Phone, TaxpayerId, TicketId } from '../ids.ts'
import { LIMITS } from '../limits.ts'
import { IN_CHARGE, ISSUING } from '../roles.ts'
import { Ticket, ticketMatters, ticketResult } from './ticket.ts'

/** One comprehensive number (R1–R3). Asking again gives the same ticket, marked `existing`, and only adds matters. */
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
    matters: Type.Optional(ticketMatters),
    lane: Type.Optional(LaneWord),
    language: Type.Optional(LanguageWord),
  }),
  strictObject({ ticket: Ticket, existing: Type.Boolean() }),
  [
    'hall.closed',
    'hall.full',
    'hall.no-windows',
    'day.closed',
    'lane.closed',
    'lane.no-grounds',
    'matter.unknown',
    'matters.too-many',
    'taxpayers.other-live',
  ],
)

/** Ends a waiting, called or held ticket at the person's wish, asked by somebody whose ticket it is. */
export const CancelTicket = command(
  'ticket.cancel',
  'Cancels a live number',
  [...ISSUING, 'follower'],
  strictObject({ ticketId: TicketId }),
  ticketResult,
  ['ticket.unknown', 'ticket.not-yours', 'ticket.not-waiting', 'ticket.not-live'],
)

/** Puts a no-show back into the queue (R10). */
export const ReinstateTicket = command(
  'ticket.reinstate',
  'Puts a missed number back into the queue',
  ISSUING,
  strictObject({ ticketId: TicketId }),
  ticketResult,
  ['ticket.unknown', 'ticket.not-no-show', 'ticket.superseded', 'reinstate.too-many', 'day.closed', 'hall.closed'],
)

/** Sends a number that waits for one window back to its lane, with its turn (R12). */
export const SendBackTicket = command(
  'ticket.send-back',
  'Sends a number that waits for one window back to its lane',
  IN_CHARGE,
  strictObject({ ticketId: TicketId }),
  ticketResult,
  ['ticket.unknown', 'ticket.not-sent'],
)

/** The commands on tickets, in the order the documents show. */
export const TICKET_COMMANDS = [IssueTicket, CancelTicket, ReinstateTicket, SendBackTicket] as const

/** The body of `ticket.issue`. */
export type IssueTicketBody = Static<typeof IssueTicket.body>
