import { type Static, Type } from 'typebox'
import { orNull, strictObject } from '../define.ts'
import { LaneWord, Phone, TaxpayerId, TicketNumber } from '../ids.ts'
import { LIMITS } from '../limits.ts'
import { Ticket } from './ticket.ts'

/** By what a lost number is found: exactly one field. */
export const LookUpTicket = strictObject({
  number: Type.Optional(TicketNumber),
  taxpayerId: Type.Optional(TaxpayerId),
  phone: Type.Optional(Phone),
})
export type LookUpTicket = Static<typeof LookUpTicket>
/** Today’s tickets, newest first. */
export const TicketsFound = strictObject({
  tickets: Type.Array(
    strictObject({ ticket: Ticket, lane: LaneWord, canReinstate: Type.Boolean(), maskedName: orNull(Type.String()) }),
    { maxItems: LIMITS.lookupTicketsMax },
  ),
})
export type TicketsFound = Static<typeof TicketsFound>
