import type { HallSettings } from '@one-window/protocol'
import type { CarriesOf } from './day.ts'

export interface SettingsState {
  /** What is in force now. */
  settings: HallSettings
  /** What the hall is set up with: time zone and prefixes of it count from the next day on. */
  storedSettings: HallSettings
}

export function emptySettings(settings: HallSettings): SettingsState {
  return { settings, storedSettings: settings }
}

export const SETTINGS_CARRIES: CarriesOf<SettingsState> = {
  settings: (opened) => opened.settings,
  storedSettings: (opened) => opened.settings,
}
