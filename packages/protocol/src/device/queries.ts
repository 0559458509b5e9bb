import { query, strictObject } from '../define.ts'
import { IN_CHARGE } from '../roles.ts'
import { DevicesKnown } from './device.ts'

/** The queries on devices, in the order the documents show. */
export const DEVICE_QUERIES = [
  query({
    name: 'devices',
    summary: 'The devices of the hall, and what each has issued today',
    roles: IN_CHARGE,
    input: strictObject({}),
    answer: DevicesKnown,
  }),
] as const
