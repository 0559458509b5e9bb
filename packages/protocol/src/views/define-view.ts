import type { Static, TInteger, TObject, TSchema } from 'typebox'
import type { AnyEvent } from '../define.ts'
import type { Role } from '../roles.ts'

/** Who asks to see a view, as far as the contract must know. */
export interface Reader {
  readonly roles: readonly Role[]
  /** Null for devices and followers. */
  readonly account: string | null
  readonly deviceId?: string
  /** The one ticket of a follower. */
  readonly ticketId?: string
  /** The window that the account holds now. */
  readonly windowNo?: number | null
}

/** The parameters of a view: whole numbers, in the order of its name on the wire. */
type Params = Readonly<Record<string, TInteger>>

/** What an audience sees, defined once: its name, parameters and data, who may read it and how fast it must come. */
export interface ViewDefinition<
  Name extends string = string,
  P extends Params = Params,
  Data extends TSchema = TSchema,
> {
  readonly name: Name
  readonly summary: string
  readonly params: TObject<P>
  readonly data: Data
  /** Who may read it at all; `mayRead` also looks at the parameters. */
  readonly roles: readonly Role[]
  readonly mayRead: (reader: Reader, params: Static<TObject<P>>) => boolean
  /** Who of its readers also sees people's cards; the others get the view `withoutCards`. */
  readonly maySeeCards: (reader: Reader, params: Static<TObject<P>>) => boolean
  readonly withoutCards: (data: Static<Data>) => Static<Data>
  /** For which parameters an event makes the view urgent: it goes out at once, not when the last publish was paid for. */
  readonly urgentOn: (event: AnyEvent) => readonly Static<TObject<P>>[]
  /** The least time between two publishes that are not urgent. */
  readonly paceMs: number
}

type ViewParts<Name extends string, P extends Params, Data extends TSchema> = Pick<
  ViewDefinition<Name, P, Data>,
  'name' | 'summary' | 'params' | 'data' | 'roles'
> &
  Partial<Pick<ViewDefinition<Name, P, Data>, 'mayRead' | 'maySeeCards' | 'withoutCards' | 'urgentOn' | 'paceMs'>>

/** Defines a view of the contract; by default its roles read it, it has no cards, nothing is urgent and it keeps no pace. */
export function view<const Name extends string, P extends Params, Data extends TSchema>(
  parts: ViewParts<Name, P, Data>,
): ViewDefinition<Name, P, Data> {
  const mayRead = (reader: Reader): boolean => reader.roles.some((role) => parts.roles.includes(role))
  return { mayRead, maySeeCards: () => true, withoutCards: (data) => data, urgentOn: () => [], paceMs: 0, ...parts }
}
