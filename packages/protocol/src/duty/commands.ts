import { Type } from 'typebox'
import { command, orNull, strictObject } from '../define.ts'
import { LIMITS } from '../limits.ts'
import { IN_CHARGE } from '../roles.ts'

/** Who is on the floor today; null: nobody is named. */
export const SetDutyLeader = command(
  'duty.set-leader',
  'Names the duty leader shown on the screens',
  IN_CHARGE,
  strictObject({ name: orNull(Type.String({ minLength: 1, maxLength: LIMITS.nameCharsMax })) }),
  strictObject({ dutyLeader: orNull(Type.String()) }),
  [],
)

/** The commands on who is on duty, in the order the documents show. */
export const DUTY_COMMANDS = [SetDutyLeader] as const
