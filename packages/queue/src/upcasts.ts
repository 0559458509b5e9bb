import { EVENT_VERSIONS, type EventData, type EventName, type EventVersion } from '@one-window/protocol'
import { DAY_UPCASTS } from './day/upcasts.ts'
import { GROUNDS_UPCASTS } from './grounds/upcasts.ts'
import type { StoredData, Upcast } from './journal/upcast.ts'
import { SETTINGS_UPCASTS } from './settings/upcasts.ts'
import { TICKET_UPCASTS } from './ticket/upcasts.ts'
import { WINDOW_UPCASTS } from './window/upcasts.ts'

/** The versions below this one, from 1. */
type Below<Version extends number, Counted extends 0[] = [0]> = Counted['length'] extends Version
  ? never
  : Counted['length'] | Below<Version, [...Counted, 0]>
/** Events whose shape has changed since their first version. */
type Changed = { [Name in EventName]: EventVersion<Name> extends 1 ? never : Name }[EventName]

/** How each older shape becomes the next; a version without a line here does not compile. */
const UPCASTS: { readonly [Name in Changed]: { readonly [Version in Below<EventVersion<Name>>]: Upcast } } = {
  ...DAY_UPCASTS,
  ...GROUNDS_UPCASTS,
  ...SETTINGS_UPCASTS,
  ...TICKET_UPCASTS,
  ...WINDOW_UPCASTS,
}

/** Brings what a row of the journal stored in an older version to today's shape; the row itself stays as it is. */
export function upcast<Name extends EventName>(name: Name, version: number, data: object): EventData<Name> {
  const today: number = EVENT_VERSIONS[name]
  if (version > today)
    throw new Error(`${name} was stored in version ${version}, but ${today} is the newest known here`)
  const steps = (UPCASTS as Partial<Record<EventName, Readonly<Record<number, Upcast>>>>)[name]
  let brought = data as StoredData
  for (let from = version; from < today; from++) brought = steps?.[from]?.(brought) ?? brought
  return brought as EventData<Name>
}
