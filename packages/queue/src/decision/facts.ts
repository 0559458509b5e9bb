import type {
  CreditGrade,
  DeviceKind,
  GroundsRecord,
  HallSettings,
  Lane,
  Role,
  TicketStatus,
} from '@one-window/protocol'

/** What the register says of one taxpayer. */
export interface TaxpayerFact {
  readonly creditGrade: CreditGrade | null
  /** Calendar dates `YYYY-MM-DD`, both included; null: no bound. */
  readonly creditValidFrom: string | null
  readonly creditValidUntil: string | null
  readonly registeredOn: string | null
}

/** A matter of the hall's catalogue. */
export interface MatterFact {
  readonly code: string
}

/** A visit of whatever day as its row tells it; moments are ms. */
export interface VisitFact {
  readonly number: string
  readonly businessDay: string
  readonly lane: Lane
  readonly status: TicketStatus
  readonly grounds: readonly GroundsRecord[]
  readonly matters: readonly string[]
  readonly windowNo: number | null
  /** The account of the officer who called it last. */
  readonly officer: string | null
  readonly issuedAt: number
  readonly turnAt: number
  readonly calledAt: number | null
  readonly startedAt: number | null
  readonly endedAt: number | null
  readonly isRated: boolean
}

/** A device that was paired with the hall. */
export interface DeviceFact {
  readonly kind: DeviceKind
  readonly isRevoked: boolean
}

/** An account of the hall's staff. */
export interface AccountFact {
  readonly roles: readonly Role[]
}

/** What a business day opens with that is not in the state. */
export interface DayOpeningFact {
  /** The stored settings, merged over the defaults. */
  readonly settings: HallSettings
  /** The last sequence of each prefix on a date that was a business day before, by date (R2, R15b). */
  readonly lastSequences: ReadonlyMap<string, Readonly<Record<string, number>>>
}

/** A row of each kind, by the key under which a command names it: a taxpayer's key, a matter's code, an id, a name. */
export interface FactRows {
  readonly taxpayers: TaxpayerFact
  readonly matters: MatterFact
  readonly visits: VisitFact
  readonly devices: DeviceFact
  readonly accounts: AccountFact
}

/** What a command needs to be decided: keys by kind. */
export type Needs = { readonly [Kind in keyof FactRows]?: readonly string[] }

/** The rows that were read in the same transaction, by kind and key; what is not there is not known. */
export type Facts = { readonly [Kind in keyof FactRows]: ReadonlyMap<string, FactRows[Kind]> } & {
  /** Read when a day opens by this command's moment; without it the day opens with what the state knows. */
  readonly dayOpening: DayOpeningFact | null
}

export const NO_FACTS: Facts = {
  taxpayers: new Map(),
  matters: new Map(),
  visits: new Map(),
  devices: new Map(),
  accounts: new Map(),
  dayOpening: null,
}

/** Whom a command names, as keyed hashes; in the order it names them. */
export interface Named {
  readonly taxpayers: readonly { readonly key: string }[]
  readonly phone: { readonly key: string } | null
  /** Something was written that is kept where it can be erased; the words themselves never come here (R18). */
  readonly hasComment?: boolean
}

export const NOBODY = { taxpayers: [], phone: null } as const satisfies Named
