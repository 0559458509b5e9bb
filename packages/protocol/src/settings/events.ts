import { event, strictObject } from '../define.ts'
import { HallSettings } from './settings.ts'

/** What happens to the settings. */
export const SETTINGS_EVENTS = [event('settings.changed', strictObject({ settings: HallSettings }), 3)] as const
