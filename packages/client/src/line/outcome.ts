import type { Accepted, CommandName, ProblemCode, ResultOf } from '@one-window/protocol'

/** Fills the `{{…}}` places of a problem's text. */
export type ProblemParams = Readonly<Record<string, string | number>>

/** A "no" as a screen sees it; `unreachable` when no answer of the server itself came (status 0 or a proxy's). */
export interface Refused {
  readonly ok: false
  readonly code: ProblemCode | 'unreachable'
  readonly params: ProblemParams
  readonly status: number
}

/** What became of a command: accepted with the hall's `seq` after it, or a "no" with its code. */
export type SendOutcome<Name extends CommandName = CommandName> =
  | { readonly ok: true; readonly seq: number; readonly repeat: boolean; readonly result: ResultOf<Name> }
  | Refused

/** What came back for a request: a value, or a "no" with its code. */
export type Reply<Value> = { readonly ok: true; readonly value: Value } | Refused

/** The outcome of an answered command. */
export function outcomeOf<Name extends CommandName>(reply: Reply<Accepted<Name>>): SendOutcome<Name> {
  return reply.ok ? { ok: true, ...reply.value } : reply
}

/** No answer came from the server itself. */
export function unreachable(status: number): Refused {
  return { ok: false, code: 'unreachable', params: {}, status }
}
