import type { EventData, HallSettings } from '@one-window/protocol'
import type { BusinessDay } from '../time/calendar.ts'

/** What the business day has counted so far. */
export interface DayCounts {
  issued: number
  completed: number
  noShow: number
  cancelled: number
  expired: number
  overtakes: number
}

/** A day's end that one transaction cannot hold (R15). */
export interface DayClosing {
  readonly by: EventData<'day.closing'>['by']
  readonly beganAt: number
}

export interface DayState {
  /** `YYYY-MM-DD` in the hall's time zone; null before the first day. */
  businessDay: string | null
  dayStartsAt: number
  dayEndsAt: number
  /** Nobody is issued or called any more. */
  isDayClosed: boolean
  /** A long end of the day goes on; null when nobody is left, or the day has not ended. */
  closing: DayClosing | null
  counts: DayCounts
}

export function emptyDay(): DayState {
  return {
    businessDay: null,
    dayStartsAt: 0,
    dayEndsAt: 0,
    isDayClosed: true,
    closing: null,
    counts: { issued: 0, completed: 0, noShow: 0, cancelled: 0, expired: 0, overtakes: 0 },
  }
}

/** What a business day opens with, as its event says it. */
export type Opened = EventData<'day.opened'>

/** The day that opens and the settings that it opens with. */
export interface Opening {
  readonly day: BusinessDay
  readonly settings: HallSettings
  /** By prefix, when its date was a business day before (R15b). */
  readonly lastSequences: Opened['lastSequences']
}

/**
 * What each field of a state does at midnight (R15): it begins `anew`, is `kept` as it is (never of the day), or is
 * carried: taken out of what `day.opened` says. A field that is not named does not compile.
 */
export type CarriesOf<State> = {
  readonly [Field in keyof State]: 'anew' | 'kept' | ((opened: Opened) => State[Field])
}

export const DAY_CARRIES: CarriesOf<DayState> = {
  businessDay: (opened) => opened.businessDay,
  dayStartsAt: (opened) => opened.startsAt,
  dayEndsAt: (opened) => opened.endsAt,
  isDayClosed: () => false,
  closing: 'anew',
  counts: 'anew',
}
