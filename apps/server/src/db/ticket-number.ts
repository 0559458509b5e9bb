import type { Kysely } from 'kysely'
import type { Database } from './schema.ts'
import { statement } from './statement.ts'
import type { SaveRows } from './work.ts'
import { rowWriter } from './write-rows.ts'

const write = rowWriter(
  'ticket_number',
  { hall_id: 'key', business_day: 'key', number: 'key', ticket_id: 'value' },
  'refused',
)

const numbersOf = statement<{ number: string }>(
  () => 'select number from ticket_number where hall_id = ? and business_day = ?',
)

/** The numbers that were given: the table takes none twice a day (R2). */
export const saveNumbers: SaveRows = (trx, { hallId, touched }) =>
  write(
    trx,
    touched.numbers.map(({ number, ticket }) => {
      return { hall_id: hallId, business_day: ticket.businessDay, number, ticket_id: ticket.ticketId }
    }),
  )

/** The last sequence of each prefix on a date; empty when no number was ever given on it. */
export async function readLastSequences(
  db: Kysely<Database>,
  hallId: string,
  businessDay: string,
): Promise<Record<string, number>> {
  const last: Record<string, number> = {}
  for (const { number } of await numbersOf(db, hallId, businessDay)) {
    const { prefix, sequence } = sequenceOf(number)
    last[prefix] = Math.max(last[prefix] ?? 0, sequence)
  }
  return last
}

/** A number taken apart into its letters and what was counted. */
export function sequenceOf(number: string): { readonly prefix: string; readonly sequence: number } {
  const [, prefix = '', digits] = /^(\D+)(\d+)$/.exec(number) ?? []
  return { prefix, sequence: Number(digits) }
}
