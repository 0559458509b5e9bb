import type { Upcasts } from '../journal/upcast.ts'

export const GROUNDS_UPCASTS = {
  /** Where the ground came from stood with its grant alone. */
  'grounds.confirmed': { 1: (data) => ({ source: null, ...data }) },
  'grounds.refuted': { 1: (data) => ({ source: null, ...data }) },
  'grounds.withdrawn': { 1: (data) => ({ source: null, ...data }) },
} as const satisfies Upcasts
