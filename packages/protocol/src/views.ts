import type { Static, TInteger } from 'typebox'
import type { AnyEvent } from './define.ts'
import type { Reader, ViewDefinition } from './views/define-view.ts'
import { DISPLAY } from './views/display.ts'
import { KIOSK } from './views/kiosk.ts'
import { SUPERVISOR } from './views/supervisor.ts'
import { WINDOWS } from './views/window.ts'

/** Every view of a hall by the first word of its name. */
export const VIEWS = { display: DISPLAY, kiosk: KIOSK, windows: WINDOWS, supervisor: SUPERVISOR } as const

/** The kind of a view. */
export type ViewKind = keyof typeof VIEWS
/** The parameters of a view. */
export type ViewParamsOf<Kind extends ViewKind> = Static<(typeof VIEWS)[Kind]['params']>
/** Which view: its kind and its parameters. */
export type ViewAddress<Kind extends ViewKind = ViewKind> = {
  [K in Kind]: { readonly kind: K; readonly params: ViewParamsOf<K> }
}[Kind]

type TextOf<Value> = Value extends string | number ? `${Value}` : never
type NameOf<Kind extends ViewKind> = keyof ViewParamsOf<Kind> extends never
  ? Kind
  : `${Kind}/${TextOf<ViewParamsOf<Kind>[keyof ViewParamsOf<Kind>]>}`
/** A view's name on the wire: `display`, `kiosk`, `supervisor` or `windows/3`. */
export type ViewName<Kind extends ViewKind = ViewKind> = { [K in Kind]: NameOf<K> }[Kind]
type KindOf<Name extends ViewName> = Name extends `${infer Kind extends ViewKind}/${string}` ? Kind : Name & ViewKind
/** The data of a view by its name on the wire. */
export type ViewData<Name extends ViewName> = Static<(typeof VIEWS)[KindOf<Name>]['data']>

/** The name of a view on the wire: its kind, then its parameters in their order. Rooms and addresses are made of it. */
export function viewName<Kind extends ViewKind>(kind: Kind, params: ViewParamsOf<Kind>): ViewName<Kind> {
  const values = paramNames(kind).map((name) => String((params as Record<string, unknown>)[name]))
  return [kind, ...values].join('/') as ViewName<Kind>
}

/** Takes a view's name apart; undefined when there is no such view. */
export function parseViewName(name: string): ViewAddress | undefined {
  const [kind = '', ...texts] = name.split('/')
  if (!Object.hasOwn(VIEWS, kind)) return undefined
  const params: Record<string, TInteger> = VIEWS[kind as ViewKind].params.properties
  const values = Object.values(params).map((schema, index) => numberIn(texts[index] ?? '', schema))
  if (values.length !== texts.length || values.includes(undefined)) return undefined
  return {
    kind,
    params: Object.fromEntries(Object.keys(params).map((param, index) => [param, values[index]])),
  } as ViewAddress
}

/** Whether somebody may read this view with these parameters. */
export function mayReadView({ kind, params }: ViewAddress, reader: Reader): boolean {
  return (VIEWS[kind] as ViewDefinition).mayRead(reader, params as Record<string, number>)
}

/** Whether somebody who may read this view also sees the cards of people in it. */
export function maySeeCards({ kind, params }: ViewAddress, reader: Reader): boolean {
  return (VIEWS[kind] as ViewDefinition).maySeeCards(reader, params as Record<string, number>)
}

/** The data of a view as those see it who see no cards. */
export function withoutCards<Data>(kind: ViewKind, data: Data): Data {
  return (VIEWS[kind] as ViewDefinition).withoutCards(data) as Data
}

/** The views that an event makes urgent, by their names on the wire. */
export function urgentViews(event: AnyEvent): ViewName[] {
  return (Object.keys(VIEWS) as ViewKind[]).flatMap((kind) =>
    VIEWS[kind].urgentOn(event).map((params) => viewName(kind, params)),
  )
}

function paramNames(kind: ViewKind): string[] {
  return Object.keys(VIEWS[kind].params.properties)
}

/** A number out of the wire's text; only the text that it would be written as counts. */
function numberIn(text: string, schema: TInteger & { minimum?: number; maximum?: number }): number | undefined {
  const { minimum = 0, maximum = Number.MAX_SAFE_INTEGER } = schema
  const value = Number(text)
  return Number.isInteger(value) && value >= minimum && value <= maximum && String(value) === text ? value : undefined
}
