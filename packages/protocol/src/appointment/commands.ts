import { Type } from 'typebox'
import { laterCommand, strictObject } from '../define.ts'
import { MatterCode, Moment, TaxpayerId, ThingId } from '../ids.ts'
import { LIMITS } from '../limits.ts'
import { ISSUING, ON_THE_FLOOR } from '../roles.ts'
import { Appointment } from './appointment.ts'

const appointmentResult = strictObject({ appointment: Appointment })

export const BookAppointment = laterCommand(
  'appointment.book',
  'Books a slot (R19)',
  ON_THE_FLOOR,
  strictObject({
    taxpayerId: TaxpayerId,
    slotStart: Moment,
    matters: Type.Optional(Type.Array(MatterCode, { maxItems: LIMITS.mattersPerTicketMax, uniqueItems: true })),
  }),
  appointmentResult,
)
export const MoveAppointment = laterCommand(
  'appointment.move',
  'Moves a booking to another slot (R19)',
  ON_THE_FLOOR,
  strictObject({ appointmentId: ThingId, slotStart: Moment }),
  appointmentResult,
)
export const CancelAppointment = laterCommand(
  'appointment.cancel',
  'Gives a slot back (R19)',
  ON_THE_FLOOR,
  strictObject({ appointmentId: ThingId }),
  appointmentResult,
)
export const CheckInAppointment = laterCommand(
  'appointment.check-in',
  'The person who booked is here and gets a number (R19)',
  ISSUING,
  strictObject({ appointmentId: ThingId }),
  appointmentResult,
)

/** The commands on appointments, in the order the documents show. */
export const APPOINTMENT_COMMANDS = [BookAppointment, MoveAppointment, CancelAppointment, CheckInAppointment] as const
