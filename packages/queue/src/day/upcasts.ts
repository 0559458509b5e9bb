import type { HallSettings } from '@one-window/protocol'
import { DEFAULT_SETTINGS } from '../settings/default-settings.ts'
import { mergeSettings } from '../settings/merge.ts'
import type { Upcasts } from '../upcast.ts'

/** A day keeps the settings it opened with; those that nobody knew then have their defaults. */
export const DAY_UPCASTS = {
  'day.opened': { 1: (data) => ({ ...data, settings: withDefaults(data.settings) }) },
} as const satisfies Upcasts

function withDefaults(settings: unknown): HallSettings {
  return mergeSettings(DEFAULT_SETTINGS, settings as Partial<HallSettings>)
}
