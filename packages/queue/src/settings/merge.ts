import type { HallSettings, SettingsPatch } from '@one-window/protocol'
import { DEFAULT_SETTINGS } from './default-settings.ts'

/** Settings with a part of them changed: objects are merged, lists and plain values replaced whole. */
export function mergeSettings(settings: HallSettings, patch: SettingsPatch): HallSettings {
  const before = new Map<string, unknown>(Object.entries(settings))
  const changes = Object.entries(patch).map(([name, value]: [string, unknown]) => {
    const old = before.get(name)
    return [name, isFields(old) && isFields(value) ? { ...old, ...value } : value]
  })
  return { ...settings, ...Object.fromEntries(changes) }
}

/** What is stored or journaled, laid over the defaults: a setting that came later needs no migration. */
export function overDefaults(stored: unknown): HallSettings {
  return mergeSettings(DEFAULT_SETTINGS, stored as SettingsPatch)
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
