import { Type } from 'typebox'
import { laterCommand, strictObject } from '../define.ts'
import { LaneWord, MatterCode, Moment, Phone, TaxpayerId, ThingId, TicketNumber } from '../ids.ts'
import { LIMITS } from '../limits.ts'
import { Ticket } from '../ticket/ticket.ts'

/** Numbers a kiosk keeps for when the server is away (R16). */
export const ReserveBlock = laterCommand(
  'block.reserve',
  'Reserves numbers for a kiosk (R16)',
  ['kiosk'],
  strictObject({ lane: LaneWord, count: Type.Integer({ minimum: 1, maximum: 100 }) }),
  strictObject({ blockId: ThingId, numbers: Type.Array(TicketNumber) }),
)
/** A ticket that a kiosk issued while the server was away (R16). */
export const HandInTicket = laterCommand(
  'block.hand-in',
  'Hands in a ticket issued offline (R16)',
  ['kiosk'],
  strictObject({
    blockId: ThingId,
    number: TicketNumber,
    arrivedAt: Moment,
    taxpayerId: Type.Optional(TaxpayerId),
    phone: Type.Optional(Phone),
    matters: Type.Optional(Type.Array(MatterCode, { maxItems: LIMITS.mattersPerTicketMax })),
  }),
  strictObject({
    ticket: Ticket,
    merged: Type.Boolean({ description: 'The person had a live ticket already: the number names that one now.' }),
  }),
)

/** The commands on reserved numbers, in the order the documents show. */
export const BLOCK_COMMANDS = [ReserveBlock, HandInTicket] as const
