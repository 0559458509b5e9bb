import { Type } from 'typebox'
import { laterCommand, strictObject } from '../define.ts'
import { MatterCode, Moment, TaxpayerId } from '../ids.ts'
import { IN_CHARGE } from '../roles.ts'

const appointment = strictObject({ appointmentId: Type.String(), slotStart: Moment, slotEnd: Moment })
export const BookAppointment = laterCommand(
  'appointment.book',
  'Books a slot (R19)',
  [...IN_CHARGE, 'guide'],
  strictObject({ taxpayerId: TaxpayerId, slotStart: Moment, matters: Type.Optional(Type.Array(MatterCode)) }),
  strictObject({ appointment }),
)
export const CancelAppointment = laterCommand(
  'appointment.cancel',
  'Gives a slot back (R19)',
  [...IN_CHARGE, 'guide'],
  strictObject({ appointmentId: Type.String({ minLength: 1, maxLength: 40 }) }),
  strictObject({ appointment }),
)

/** The commands on appointments, in the order the documents show. */
export const APPOINTMENT_COMMANDS = [BookAppointment, CancelAppointment] as const
