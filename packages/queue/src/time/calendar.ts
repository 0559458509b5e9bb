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

/** How many calendar days lie between two dates, negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
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
  const { sessions, opensTomorrowAt } = hoursOfDate(at, settings)
  const isOpen = sessions.some(({ from, to }) => from <= at && at < to)
  const last = Math.max(...sessions.map(({ to }) => to))
  const later = sessions.map(({ from }) => from).filter((from) => from > at)
  return {
    isOpen,
    opensAt: isOpen ? null : Math.min(...later, opensTomorrowAt),
    closesAt: at < last ? last : null,
  }
}

/** The sessions of one date, in ms. */
interface HoursOfDate {
  readonly startsAt: number
  readonly endsAt: number
  readonly sessions: readonly { readonly from: number; readonly to: number }[]
  readonly opensTomorrowAt: number
}

const lastAsked = new WeakMap<HallSettings, HoursOfDate>()

/** Calendars are slow and every number asks for the same date: the last one asked for is kept. */
function hoursOfDate(at: number, settings: HallSettings): HoursOfDate {
  const last = lastAsked.get(settings)
  if (last && last.startsAt <= at && at < last.endsAt) return last
  const start = zoned(at, settings.timeZone).startOfDay()
  const tomorrow = start.add({ days: 1 }).startOfDay()
  const hours = {
    startsAt: start.epochMilliseconds,
    endsAt: tomorrow.epochMilliseconds,
    sessions: settings.sessions.map(({ from, to }) => ({ from: clockMs(start, from), to: clockMs(start, to) })),
    opensTomorrowAt: Math.min(...settings.sessions.map(({ from }) => clockMs(tomorrow, from))),
  }
  lastAsked.set(settings, hours)
  return hours
}

/** `24:00` is the start of the next date, so that a session may end with the day. */
function clockMs(startOfDay: Temporal.ZonedDateTime, clock: string): number {
  if (clock === '24:00') return startOfDay.add({ days: 1 }).startOfDay().epochMilliseconds
  return startOfDay.withPlainTime(Temporal.PlainTime.from(clock)).epochMilliseconds
}

function zoned(at: number, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone)
}
