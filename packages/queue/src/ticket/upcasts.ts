import type { Upcasts } from '../upcast.ts'

export const TICKET_UPCASTS = {
  /** Whoever took a number was there when it was issued. */
  'ticket.issued': { 1: (data) => ({ arrivedAt: null, ...data }) },
  /** Only an officer could say that nobody came. */
  'ticket.missed': { 1: (data) => ({ endedBy: 'no-show', ...data }) },
} as const satisfies Upcasts
