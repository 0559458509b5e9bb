import type { StoredData, Upcasts } from '../journal/upcast.ts'
import { settingsOverDefaults } from '../settings/upcasts.ts'

export const DAY_UPCASTS = {
  'day.opened': {
    1: settingsOverDefaults,
    2: withHandleSeconds,
    // No day was opened a second time before clocks could be taken back (R15b).
    3: (data) => ({ ...data, lastSequences: {} }),
    4: settingsOverDefaults,
    // Kiosks had no pace of their own.
    5: settingsOverDefaults,
  },
  // `by` knew no clock.
  'day.closed': { 1: (data) => data },
} as const satisfies Upcasts

/** Handle times were kept in ms, of the comprehensive windows only, without the walk and the papers. */
function withHandleSeconds({ serviceMs, ...data }: StoredData): StoredData {
  const window = ((serviceMs ?? []) as readonly number[]).map((ms) => Math.round(ms / 1000))
  return { handleSeconds: { window, tutoring: [] }, ...data }
}
