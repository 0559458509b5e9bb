import { query, strictObject } from '../define.ts'
import { IN_CHARGE, ROLES } from '../roles.ts'
import { DevicesKnown } from './devices.ts'
import { Me } from './session.ts'

/** The queries on who may come in, in the order the documents show. */
export const ACCESS_QUERIES = [
  query({
    name: 'me',
    summary: 'Who this token is, and the window it holds',
    roles: ROLES,
    input: strictObject({}),
    answer: Me,
    alias: '/api/me',
  }),
  query({
    name: 'devices',
    summary: 'The devices that are paired with the hall',
    roles: IN_CHARGE,
    input: strictObject({}),
    answer: DevicesKnown,
  }),
] as const
