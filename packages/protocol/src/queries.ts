import type { Static } from 'typebox'
import { ACCESS_QUERIES } from './access/queries.ts'
import { CANCELLATION_QUERIES } from './cancellation/queries.ts'
import type { QueryDefinition } from './define.ts'
import { DEVICE_QUERIES } from './device/queries.ts'
import { MATTER_QUERIES } from './matter/queries.ts'
import { RATING_QUERIES } from './rating/queries.ts'
import { SETTINGS_QUERIES } from './settings/queries.ts'
import { TAXPAYER_QUERIES } from './taxpayer/queries.ts'
import { TICKET_QUERIES } from './ticket/queries.ts'

/** Every query of the contract, in the order the documents show. */
export const QUERIES = [
  ...ACCESS_QUERIES,
  ...DEVICE_QUERIES,
  ...MATTER_QUERIES,
  ...TAXPAYER_QUERIES,
  ...TICKET_QUERIES,
  ...CANCELLATION_QUERIES,
  ...SETTINGS_QUERIES,
  ...RATING_QUERIES,
] as const

type Definition = (typeof QUERIES)[number]
/** The name of a query. */
export type QueryName = Definition['name']
type DefinitionOf<Name extends QueryName> = Extract<Definition, { name: Name }>
/** What a query asks. */
export type InputOf<Name extends QueryName> = Static<DefinitionOf<Name>['input']>
/** What a query is answered. */
export type AnswerOf<Name extends QueryName> = Static<DefinitionOf<Name>['answer']>

/** The definition of a query by its name. */
export function queryNamed(name: QueryName): QueryDefinition<QueryName> {
  const found = QUERIES.find((definition) => definition.name === name)
  if (!found) throw new Error(`there is no query ${name}`)
  return found
}

/** How a query is asked: what names people stands in a body, never in an address. */
export function methodOf({ isPrivate }: Pick<QueryDefinition, 'isPrivate'>): 'GET' | 'POST' {
  return isPrivate ? 'POST' : 'GET'
}

/** Where a query is asked; with `{hallId}` as it stands, or with the hall's name in its place. */
export function queryPath({ name }: Pick<QueryDefinition, 'name'>, hallId = '{hallId}'): string {
  return `/api/halls/${hallId}/queries/${name}`
}
