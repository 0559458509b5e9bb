import type { HallSettings, SettingsPatch } from '@one-window/protocol'
import { DEFAULT_SETTINGS } from './default-settings.ts'

/** Settings with a part of them changed: objects are merged, lists and plain values replaced whole. */
export function mergeSettings(settings: HallSettings, patch: SettingsPatch): HallSettings {
  const merged: Record<string, unknown> = { ...settings }
  for (const [name, value] of Object.entries(patch)) {
    merged[name] = isFields(value) ? { ...(merged[name] as object), ...value } : value
  }
  return merged as HallSettings
}

/** What is stored or journaled, laid over the defaults: a setting that came later needs no migration. */
export function overDefaults(stored: unknown): HallSettings {
  return mergeSettings(DEFAULT_SETTINGS, stored as SettingsPatch)
}

function isFields(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
