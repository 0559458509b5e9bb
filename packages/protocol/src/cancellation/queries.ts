import { query, strictObject } from '../define.ts'
import { IN_CHARGE } from '../roles.ts'
import { Cancellable, deviceSince } from './cancellation.ts'

/** The queries on many numbers at once, in the order the documents show. */
export const CANCELLATION_QUERIES = [
  query({
    name: 'ticket.cancellable',
    summary: 'How many people `ticket.cancel-many` would name, and the first of their numbers',
    roles: IN_CHARGE,
    input: strictObject(deviceSince),
    answer: Cancellable,
    problems: ['device.unknown'],
  }),
] as const
