import type { CarriesOf } from './carrying.ts'

/** What the business day has counted so far. */
export interface DayCounts {
  issued: number
  completed: number
  noShow: number
  cancelled: number
  expired: number
  overtakes: number
}

export interface DayState {
  /** `YYYY-MM-DD` in the hall's time zone; null before the first day. */
  businessDay: string | null
  dayStartsAt: number
  dayEndsAt: number
  isDayClosed: boolean
  counts: DayCounts
}

export function emptyDay(): DayState {
  return {
    businessDay: null,
    dayStartsAt: 0,
    dayEndsAt: 0,
    isDayClosed: true,
    counts: { issued: 0, completed: 0, noShow: 0, cancelled: 0, expired: 0, overtakes: 0 },
  }
}

export const DAY_CARRIES: CarriesOf<DayState> = {
  businessDay: (opened) => opened.businessDay,
  dayStartsAt: (opened) => opened.startsAt,
  dayEndsAt: (opened) => opened.endsAt,
  isDayClosed: () => false,
  counts: 'anew',
}
