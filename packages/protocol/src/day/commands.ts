import { Type } from 'typebox'
import { command, strictObject } from '../define.ts'
import { CalendarDate } from '../ids.ts'
import { IN_CHARGE } from '../roles.ts'

const dayResult = strictObject({
  businessDay: CalendarDate,
  isClosed: Type.Boolean(),
  isClosing: Type.Boolean({ description: 'So many are in the hall that its end goes on; nobody is issued or called.' }),
})
/** Waiting numbers expire, current ones are completed. */
export const CloseDay = command(
  'day.close',
  'Ends the business day now (R15)',
  IN_CHARGE,
  strictObject({}),
  dayResult,
  ['day.closed'],
)
/** What has expired stays expired. */
export const ReopenDay = command(
  'day.reopen',
  'Opens the closed business day again (R15)',
  IN_CHARGE,
  strictObject({}),
  dayResult,
  ['day.not-closed', 'day.closing'],
)

/** The commands on the business day, in the order the documents show. */
export const DAY_COMMANDS = [CloseDay, ReopenDay] as const
