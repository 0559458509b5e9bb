import { query, strictObject } from '../define.ts'
import { ROLES } from '../roles.ts'
import { Catalogue } from './catalogue.ts'

/** The queries on matters, in the order the documents show. */
export const MATTER_QUERIES = [
  query({
    name: 'matters',
    summary: 'The catalogue of matters',
    roles: ROLES,
    input: strictObject({}),
    answer: Catalogue,
    freshMs: 10 * 60_000,
    alias: '/api/halls/{hallId}/matters',
  }),
] as const
