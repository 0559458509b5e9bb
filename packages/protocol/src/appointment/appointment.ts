import type { Static } from 'typebox'
import { orNull, strictObject } from '../define.ts'
import { Moment, ThingId, TicketId } from '../ids.ts'

/** A slot that a taxpayer has booked; the ticket once they are here. */
export const Appointment = strictObject({
  appointmentId: ThingId,
  slotStart: Moment,
  slotEnd: Moment,
  ticketId: orNull(TicketId),
})
export type Appointment = Static<typeof Appointment>
