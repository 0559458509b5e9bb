import { overDefaults } from '../settings/merge.ts'
import type { Upcasts } from '../upcast.ts'

/** A day keeps the settings it opened with; those that nobody knew then have their defaults. */
export const DAY_UPCASTS = {
  'day.opened': { 1: (data) => ({ ...data, settings: overDefaults(data.settings) }) },
} as const satisfies Upcasts
