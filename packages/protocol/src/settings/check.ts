import { Value } from 'typebox/value'
import { HallSettings } from './settings.ts'

/** The first field of a hall's settings, dotted, that is not as the contract says; null when all of them are. */
export function misfitOf(settings: unknown): string | null {
  if (Value.Check(HallSettings, settings)) return null
  const [first] = Value.Errors(HallSettings, settings)
  return first?.instancePath.slice(1).replaceAll('/', '.') || 'settings'
}
