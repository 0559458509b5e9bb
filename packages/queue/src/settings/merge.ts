import type { HallSettings, SettingsPatch } from '@one-window/protocol'

/** Settings with a part of them changed: objects are merged, lists and plain values replaced whole. */
export function mergeSettings(settings: HallSettings, patch: SettingsPatch): HallSettings {
  const merged: Record<string, unknown> = { ...settings }
  for (const [name, value] of Object.entries(patch)) {
    merged[name] = isFields(value) ? { ...(merged[name] as object), ...value } : value
  }
  return merged as HallSettings
}

function isFields(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
