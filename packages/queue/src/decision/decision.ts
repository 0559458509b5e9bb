import type { NewEvent, RefusalCode } from '@one-window/protocol'

/** An expected no; `params` fill the person's text, never with anything personal. */
export interface Refusal {
  readonly code: RefusalCode
  readonly params?: Readonly<Record<string, string | number>>
}

/** What a decision answers: events and how to word the result from the state after them, or a refusal. */
export type Decision<Result = unknown> =
  | { readonly ok: true; readonly events: readonly NewEvent[]; readonly result: () => Result }
  | Declined
export interface Declined {
  readonly ok: false
  readonly refusal: Refusal
}

/** A guard's answer: what was asked for, or the refusal to hand on. */
export type Guarded<Found> = { readonly ok: true; readonly found: Found } | Declined

export function accept<Result>(events: readonly NewEvent[], result: () => Result): Decision<Result> {
  return { ok: true, events, result }
}

export function refuse(code: RefusalCode, params?: Refusal['params']): Declined {
  return { ok: false, refusal: params ? { code, params } : { code } }
}

/** A guard's yes. */
export function letThrough<Found>(value: Found): Guarded<Found> {
  return { ok: true, found: value }
}
