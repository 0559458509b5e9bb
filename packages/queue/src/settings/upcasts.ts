import type { StoredData, Upcasts } from '../journal/upcast.ts'
import { overDefaults } from './merge.ts'

export const SETTINGS_UPCASTS = {
  'settings.changed': { 1: settingsOverDefaults, 2: settingsOverDefaults },
} as const satisfies Upcasts

/** An event keeps the settings it was told with; those that nobody knew then have their defaults. */
export function settingsOverDefaults(data: StoredData): StoredData {
  return { ...data, settings: overDefaults(data.settings) }
}
