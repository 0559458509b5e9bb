import type { DueRule } from '../decision/due.ts'
import type { HallState } from '../state/hall.ts'
import { type BusinessDay, businessDayAt } from '../time/calendar.ts'
import type { HallNow } from '../time/reading.ts'
import { openedWith } from './carries.ts'
import { dayEndingEvents } from './close.ts'

/** At local midnight the day ends, however late that is noticed (R15). */
export const dayEnd: DueRule = {
  at: ({ businessDay, isDayClosed, dayEndsAt }) => (businessDay !== null && !isDayClosed ? dayEndsAt : null),
  events: (state, { endedAtOnceMax }) => dayEndingEvents(state, 'midnight', endedAtOnceMax),
}

/** After it, or when an earlier time was taken, the day of the present moment opens, as it is stored by then (R15, R15b). */
export const dayOpening: DueRule = {
  at: ({ businessDay, isDayClosed, lastAt, dayStartsAt, dayEndsAt }) => {
    if (businessDay !== null && !isDayClosed) return null
    return lastAt < dayStartsAt ? lastAt : dayEndsAt
  },
  events: (state, { now, facts }) => {
    const settings = facts.dayOpening?.settings ?? state.storedSettings
    const day = dayAt(state, now, settings.timeZone)
    const lastSequences = facts.dayOpening?.lastSequences.get(day.businessDay) ?? {}
    const data = openedWith(state, { day, settings, lastSequences })
    return [{ name: 'day.opened', data }]
  },
  isOfNow: true,
  yieldsToClock: true,
}

/** By the calendar of another time zone a date may begin before the last day has ended, or be that day's own once more. */
function dayAt({ dayEndsAt }: HallState, now: number, timeZone: string): BusinessDay {
  const day = businessDayAt(now, timeZone)
  return dayEndsAt <= now ? { ...day, startsAt: Math.max(day.startsAt, dayEndsAt) } : day
}

/** The moments (ms) at which a day may open by this reading of the clocks: what it opens with is read for their dates. */
export function momentsToOpen({ lastAt, dayStartsAt, dayEndsAt }: HallState, { at, doubted }: HallNow): number[] {
  const now = Math.max(at, lastAt)
  const isOfDay = (moment: number): boolean => dayStartsAt <= moment && moment < dayEndsAt
  return [now, ...(doubted ? [doubted.wall] : [])].filter((moment) => !isOfDay(moment))
}
