import type { SaveRows } from './work.ts'
import { rowWriter } from './write-rows.ts'

const write = rowWriter(
  'ticket_number',
  { hall_id: 'key', business_day: 'key', number: 'key', ticket_id: 'value' },
  'refused',
)

/** The numbers that were given: the table takes none twice a day (R2). */
export const saveNumbers: SaveRows = (trx, { hallId, touched }) =>
  write(
    trx,
    touched.numbers.map(({ number, ticket }) => {
      return { hall_id: hallId, business_day: ticket.businessDay, number, ticket_id: ticket.ticketId }
    }),
  )
