import type { EventData, HallSettings } from '@one-window/protocol'
import type { BusinessDay } from './calendar.ts'

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
