import type { Upcasts } from '../journal/upcast.ts'

export const WINDOW_UPCASTS = {
  /** There were no short pauses. */
  'window.paused': { 1: (data) => ({ short: false, ...data }) },
} as const satisfies Upcasts
