import { query, strictObject } from '../define.ts'
import { ROLES } from '../roles.ts'
import { Me } from './session.ts'

/** The queries on who has come in, in the order the documents show. */
export const ACCESS_QUERIES = [
  query({
    name: 'me',
    summary: 'Who this token is, and the window it holds',
    roles: ROLES,
    input: strictObject({}),
    answer: Me,
    alias: '/api/me',
  }),
] as const
