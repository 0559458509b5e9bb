import { openedWith } from '../carries.ts'
import type { DueRule } from '../due.ts'
import { businessDayAt } from './calendar.ts'
import { dayClosingEvents } from './close.ts'

/** At local midnight the day ends, however late that is noticed (R15). */
export const dayEnd: DueRule = {
  at: ({ businessDay, isDayClosed, dayEndsAt }) => (businessDay !== null && !isDayClosed ? dayEndsAt : null),
  events: (state) => dayClosingEvents(state, 'midnight'),
}

/** After it the day of the present moment opens, with the settings that are stored by then (R15). */
export const dayOpening: DueRule = {
  at: ({ businessDay, isDayClosed, dayEndsAt }) => (businessDay === null || isDayClosed ? dayEndsAt : null),
  events: (state, { now, facts }) => {
    const settings = facts.dayOpening?.settings ?? state.storedSettings
    const data = openedWith(state, { day: businessDayAt(now, settings.timeZone), settings })
    return [{ name: 'day.opened', data }]
  },
  isOfNow: true,
}
