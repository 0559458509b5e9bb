import type { Static } from 'typebox'
import { CANCELLATION_EVENTS } from './cancellation/events.ts'
import { CLOCK_EVENTS } from './clock/events.ts'
import { DAY_EVENTS } from './day/events.ts'
import type { EventDefinition } from './define.ts'
import { DEVICE_EVENTS } from './device/events.ts'
import { DUTY_EVENTS } from './duty/events.ts'
import { GROUNDS_EVENTS } from './grounds/events.ts'
import { NOTICE_EVENTS } from './notice/events.ts'
import { RATING_EVENTS } from './rating/events.ts'
import { SESSION_EVENTS } from './session/events.ts'
import { SETTINGS_EVENTS } from './settings/events.ts'
import { TICKET_EVENTS } from './ticket/events.ts'
import { WINDOW_EVENTS } from './window/events.ts'

/** Every past fact of a hall. An event stores what was used to decide it, so a replay needs nothing else. */
export const EVENTS = [
  ...DAY_EVENTS,
  ...TICKET_EVENTS,
  ...CANCELLATION_EVENTS,
  ...GROUNDS_EVENTS,
  ...WINDOW_EVENTS,
  ...NOTICE_EVENTS,
  ...DUTY_EVENTS,
  ...SETTINGS_EVENTS,
  ...CLOCK_EVENTS,
  ...RATING_EVENTS,
  ...DEVICE_EVENTS,
  ...SESSION_EVENTS,
] as const

type Definition = (typeof EVENTS)[number]
/** The name of an event. */
export type EventName = Definition['name']
type DefinitionOf<Name extends EventName> = Extract<Definition, { name: Name }>
/** What an event of this name stores, in today's shape. */
export type EventData<Name extends EventName> = Static<DefinitionOf<Name>['data']>
/** The version of today's shape of an event. */
export type EventVersion<Name extends EventName> = DefinitionOf<Name>['version']

/** An event that was just decided: not yet numbered. */
export type NewEvent<Name extends EventName = EventName> = {
  [N in Name]: { readonly name: N; readonly data: EventData<N> }
}[Name]
/** Where an event stands: numbered without gaps per hall, with its moment (ms), who caused it and its business day. */
export interface Journaled {
  readonly seq: number
  readonly at: number
  readonly actor: string
  /** `YYYY-MM-DD` in the hall's calendar. */
  readonly businessDay: string
}
/** A journaled event. */
export type HallEvent<Name extends EventName = EventName> = NewEvent<Name> & Journaled

/** The version of each event's shape today; rows of the journal that carry a lower one are brought up while reading. */
export const EVENT_VERSIONS = Object.fromEntries(EVENTS.map(({ name, version }) => [name, version])) as {
  readonly [Name in EventName]: EventVersion<Name>
}

/** The definition of an event by its name, or undefined. */
export function eventNamed(name: string): EventDefinition<EventName> | undefined {
  return EVENTS.find((definition) => definition.name === name)
}
