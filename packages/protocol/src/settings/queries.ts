import { query, strictObject } from '../define.ts'
import { IN_CHARGE } from '../roles.ts'
import { HallSettings } from './settings.ts'

/** The queries on settings, in the order the documents show. */
export const SETTINGS_QUERIES = [
  query({
    name: 'settings',
    summary: 'The rules that are in force in the hall',
    roles: IN_CHARGE,
    input: strictObject({}),
    answer: strictObject({ settings: HallSettings }),
  }),
] as const
