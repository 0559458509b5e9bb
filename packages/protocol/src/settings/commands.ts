import { command, strictObject } from '../define.ts'
import { SettingsPatch } from './patch.ts'
import { HallSettings } from './settings.ts'

/**
 * In force at once, in the running day; turns and numbers already given stay. What is named is merged over what
 * stands and checked as a whole; time zone and prefixes count from the next business day on (R2, R15).
 */
export const ChangeSettings = command(
  'settings.change',
  'Changes the rules that the hall chooses for itself',
  ['admin'],
  strictObject({ patch: SettingsPatch }),
  strictObject({ settings: HallSettings }),
  ['settings.invalid', 'settings.strands-people'],
)

/** The commands on settings, in the order the documents show. */
export const SETTINGS_COMMANDS = [ChangeSettings] as const
