import type { NewEvent } from '@one-window/protocol'
import type { DayState } from '../state/day.ts'

/** The business day that an event belongs to: the one that it opens, or the present one. */
export function businessDayOf({ businessDay }: DayState, { name, data }: NewEvent): string {
  const day = name === 'day.opened' ? data.businessDay : businessDay
  if (day === null) throw new Error(`${name} before the first business day`)
  return day
}
