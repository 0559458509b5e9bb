import type { Upcasts } from '../journal/upcast.ts'

export const TICKET_UPCASTS = {
  /** Whoever took a number was there when it was issued. */
  'ticket.issued': { 1: (data) => ({ arrivedAt: null, ...data }) },
  /** Whom a special call passed was counted, not named; nobody else was noted. */
  'ticket.called': { 1: (data) => ({ passed: [], ...data }) },
  /** Nobody asked who sent it, or said how long it would be there. */
  'ticket.transferred': { 1: (data) => ({ byLeader: false, p90Seconds: null, ...data }) },
  /** Ranks were whole. */
  'ticket.reinstated': { 1: (data) => data },
  /** Each was cancelled by itself. */
  'ticket.cancelled': { 1: (data) => ({ undoId: null, ...data }) },
  /** Only an officer could say that nobody came. */
  'ticket.missed': { 1: (data) => ({ endedBy: 'no-show', ...data }) },
  /** A number went back to the window it had been sent to, whatever had become of that. */
  'ticket.put-back': { 1: (data) => ({ backTo: 'window', ...data }) },
} as const satisfies Upcasts
