import type { Need, ProblemCode, ResultOf, TaxpayerFound } from '@one-window/protocol'

/** The screens of one visit, in the order people meet them; `matters` and `needs` are optional. */
export type Step = 'welcome' | 'identify' | 'greeting' | 'matters' | 'needs' | 'number'

/** Who stands before the kiosk, as far as they said. */
export type Person =
  | { readonly kind: 'taxpayer'; readonly taxpayerId: string; readonly found: TaxpayerFound }
  | { readonly kind: 'phone'; readonly phone: string }
  | { readonly kind: 'nobody' }

/** A "no" while identifying; the kiosk's own: the scan held no identifier, or the typed one is not whole, or false. */
export interface IdentifyProblem {
  readonly code: ProblemCode | 'unreachable' | 'scan-unreadable' | 'incomplete'
  readonly params?: Readonly<Record<string, string | number>>
}

/** Everything that one person said to the kiosk; gone when the next begins. */
export interface Visit {
  /** Counts visits, so that nothing of one reaches into the next. */
  readonly visitNo: number
  readonly step: Step
  readonly typed: string
  /** The person types a phone number: digits alone, in larger keys. */
  readonly isPhone: boolean
  /** What stood in the field before they went from code to phone, or back. */
  readonly typedOther: string
  /** The identifier that is being looked up. */
  readonly asking: string | null
  readonly problem: IdentifyProblem | null
  readonly person: Person | null
  readonly need: Need | null
  readonly matters: readonly string[]
  readonly issued: ResultOf<'ticket.issue'> | null
  readonly isLowered: boolean
  readonly isLarge: boolean
}

/** One event for each name, so that a part of them can be named as a type. */
type Named<Name extends string, Data = unknown> = Name extends string ? { readonly type: Name } & Data : never

export type VisitEvent =
  | Named<'started' | 'phone-chosen' | 'code-chosen' | 'unnamed' | 'submitted' | 'erased' | 'cleared'>
  | Named<'went-back' | 'finished' | 'lowered' | 'enlarged' | 'matters-opened' | 'needs-opened'>
  | Named<'typed' | 'key-pressed' | 'scanned', { readonly text: string }>
  | Named<'found', { readonly taxpayerId: string; readonly found: TaxpayerFound }>
  | Named<'not-found', { readonly taxpayerId: string; readonly problem: IdentifyProblem }>
  | Named<'need-chosen', { readonly need: Need | null }>
  | Named<'matter-toggled', { readonly code: string }>
  | Named<'issued', { readonly visitNo: number; readonly result: ResultOf<'ticket.issue'> }>

/** The kiosk before anybody touches it. */
export function newVisit(visitNo: number): Visit {
  return {
    visitNo,
    step: 'welcome',
    typed: '',
    isPhone: false,
    typedOther: '',
    asking: null,
    problem: null,
    person: null,
    need: null,
    matters: [],
    issued: null,
    isLowered: false,
    isLarge: false,
  }
}
