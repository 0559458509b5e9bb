import type { Command, CreditGrade, HallEvent, NewEvent, RefusalCode, ResultOf, Role } from '@one-window/protocol'

/** Who gives the command. `id` is unique over accounts and devices; `account` is null for devices and the system. */
export interface Actor {
  readonly id: string
  readonly account: string | null
  readonly roles: readonly Role[]
}

/** What the register says of one taxpayer that the command names; not in the register: nulls. */
export interface TaxpayerFact {
  readonly taxpayerKey: string
  readonly isKnown: boolean
  readonly creditGrade: CreditGrade | null
  /** Calendar dates `YYYY-MM-DD`, both included; null: no bound. */
  readonly creditValidFrom: string | null
  readonly creditValidUntil: string | null
  readonly registeredOn: string | null
}

/** The few rows that the command names, read in the same transaction. */
export interface Facts {
  /** In the order the command names them. */
  readonly taxpayers: readonly TaxpayerFact[]
  readonly phoneKey: string | null
  /** Those of the command's matter codes that stand in the catalogue. */
  readonly knownMatters: ReadonlySet<string>
}

export const NO_FACTS: Facts = { taxpayers: [], phoneKey: null, knownMatters: new Set() }

/** Time, new ids, the actor and facts: all that a decision may use besides the state. */
export interface Circumstance {
  /** Now, ms since 1970 UTC; `step` takes the last event's moment when this lies before it. */
  readonly at: number
  readonly actor: Actor
  /** A new unique id each time it is called. */
  readonly newId: () => string
  readonly facts: Facts
}

/** The keeper's own command: fold what has fallen due. */
export interface TickCommand {
  readonly name: 'hall.tick'
  readonly body: Record<string, never>
}
export type AnyCommand = Command | TickCommand

/** An expected no; `params` fill the person's text, never with anything personal. */
export interface Refusal {
  readonly code: RefusalCode
  readonly params?: Readonly<Record<string, string | number>>
}

/** What a decision answers: events and how to word the result from the state after them, or a refusal. */
export type Decision<Result = unknown> =
  | { readonly ok: true; readonly events: readonly NewEvent[]; readonly result: () => Result }
  | Refused
export interface Refused {
  readonly ok: false
  readonly refusal: Refusal
}

/** What one `step` did. What fell due is folded and listed in `events` even when the command is refused. */
export type Step =
  | { readonly ok: true; readonly events: readonly HallEvent[]; readonly result: ResultOf<Command['name']> | null }
  | { readonly ok: false; readonly events: readonly HallEvent[]; readonly refusal: Refusal }

export function accept<Result>(events: readonly NewEvent[], result: () => Result): Decision<Result> {
  return { ok: true, events, result }
}

export function refuse(code: RefusalCode, params?: Refusal['params']): Refused {
  return { ok: false, refusal: params ? { code, params } : { code } }
}
