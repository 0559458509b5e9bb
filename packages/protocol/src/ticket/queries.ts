import { query } from '../define.ts'
import { AT_WINDOW, ON_THE_FLOOR } from '../roles.ts'
import { LookUpTicket, TicketsFound } from './look-up.ts'

/** The queries on tickets, in the order the documents show. */
export const TICKET_QUERIES = [
  query({
    name: 'ticket.look-up',
    summary: 'Finds a lost number',
    roles: [...new Set([...ON_THE_FLOOR, ...AT_WINDOW])],
    input: LookUpTicket,
    answer: TicketsFound,
    isPrivate: true,
    alias: '/api/halls/{hallId}/lookups/ticket',
    problems: ['taxpayer-id.invalid'],
  }),
] as const
