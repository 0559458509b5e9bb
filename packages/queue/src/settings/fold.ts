import type { EventData, Journaled } from '@one-window/protocol'
import type { HallState } from '../state/hall.ts'
import { setUpWindows } from '../window/set-up.ts'

/** In force at once, in the running day; time zone and prefixes count from the next `day.opened` (R2, R15). */
export function foldSettingsChanged(
  state: HallState,
  { settings }: EventData<'settings.changed'>,
  { at }: Journaled,
): void {
  const { timeZone, prefixes } = state.settings
  state.storedSettings = settings
  state.settings = { ...settings, timeZone, prefixes }
  setUpWindows(state, settings.windows, at)
  state.touched.settings = settings
}
