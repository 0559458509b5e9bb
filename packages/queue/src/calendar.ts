import type { HallSettings } from '@one-window/protocol'

/** A business day: its date in the hall's calendar and its bounds in ms, `endsAt` excluded. */
export interface BusinessDay {
  readonly businessDay: string
  readonly startsAt: number
  readonly endsAt: number
}

/** The business day that a moment falls into: local midnight to local midnight, daylight saving included (R15). */
export function businessDayAt(at: number, timeZone: string): BusinessDay {
  const start = zoned(at, timeZone).startOfDay()
  return {
    businessDay: start.toPlainDate().toString(),
    startsAt: start.epochMilliseconds,
    endsAt: start.add({ days: 1 }).startOfDay().epochMilliseconds,
  }
}

/** The calendar date of a moment in the hall, `YYYY-MM-DD`. */
export function dateAt(at: number, timeZone: string): string {
  return zoned(at, timeZone).toPlainDate().toString()
}

/** How many calendar days lie between two dates, negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days
}

/** When numbers are issued around a moment, in ms: the session that runs, the next opening, the last closing of the day. */
export interface OpeningHours {
  readonly isOpen: boolean
  /** The next opening while closed, today or tomorrow. */
  readonly opensAt: number | null
  /** When the last session of this date ends; null when it has ended. */
  readonly closesAt: number | null
}

/** The opening hours of the date of a moment (R15, R17). */
export function openingHours(at: number, settings: HallSettings): OpeningHours {
  const start = zoned(at, settings.timeZone).startOfDay()
  const sessions = settings.sessions.map(({ from, to }) => ({ from: clockMs(start, from), to: clockMs(start, to) }))
  const isOpen = sessions.some(({ from, to }) => from <= at && at < to)
  const last = Math.max(...sessions.map(({ to }) => to))
  return {
    isOpen,
    opensAt: isOpen ? null : nextOpening(at, start, sessions, settings),
    closesAt: at < last ? last : null,
  }
}

function nextOpening(
  at: number,
  start: Temporal.ZonedDateTime,
  sessions: readonly { from: number }[],
  settings: HallSettings,
): number {
  const later = sessions.map(({ from }) => from).filter((from) => from > at)
  const tomorrow = start.add({ days: 1 })
  return Math.min(...(later.length > 0 ? later : settings.sessions.map(({ from }) => clockMs(tomorrow, from))))
}

/** `24:00` is the start of the next date, so that a session may end with the day. */
function clockMs(startOfDay: Temporal.ZonedDateTime, clock: string): number {
  if (clock === '24:00') return startOfDay.add({ days: 1 }).startOfDay().epochMilliseconds
  return startOfDay.withPlainTime(Temporal.PlainTime.from(clock)).epochMilliseconds
}

function zoned(at: number, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone)
}
