import type { EventData } from '@one-window/protocol'
import { closedWindow, type HallState } from '../state.ts'

/** The new settings are in force; windows come and go with the set-up, those that stay go on as they are. */
export function foldSettingsChanged(state: HallState, { settings }: EventData<'settings.changed'>): void {
  state.settings = settings
  const set = new Set(settings.windows.map(({ windowNo }) => windowNo))
  for (const windowNo of state.windows.keys()) if (!set.has(windowNo)) state.windows.delete(windowNo)
  for (const setup of settings.windows) {
    const { windowNo } = setup
    const standing = state.windows.get(windowNo)
    state.windows.set(windowNo, standing ? { ...standing, setup } : closedWindow(setup))
    state.touched.windows.add(windowNo)
  }
}
