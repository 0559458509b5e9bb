import type { HallState } from '@one-window/queue'
import type { Kysely } from 'kysely'
import { listStatement } from './list-statement.ts'
import type { Database, ServiceWindowRow, TicketRow } from './schema.ts'
import { windowRow } from './service-window.ts'
import { statement } from './statement.ts'
import { ticketRow } from './ticket.ts'
import { sequenceOf } from './ticket-number.ts'

/** Where a table differs from the folded journal; whether it knows something of which the journal knows nothing. */
export interface Difference {
  readonly what: string
  readonly isUnknown: boolean
}

const ticketsBy = listStatement<TicketRow>((list) => `select * from ticket where hall_id = ? and ticket_id in ${list}`)
const numbersOf = statement<{ number: string; ticket_id: string }>(
  () => 'select number, ticket_id from ticket_number where hall_id = ? and business_day = ?',
)
const partiesOf = statement<{ party_key: string; ticket_id: string }>(
  () => 'select party_key, ticket_id from live_party where hall_id = ?',
)
const windowsOf = statement<ServiceWindowRow>(() => 'select * from service_window where hall_id = ?')

/** The first row of today that is not as the folded state has it; null when all are. Only reads. */
export async function differenceOfToday(db: Kysely<Database>, state: HallState): Promise<Difference | null> {
  return (
    (await ofNumbers(db, state)) ??
    (await ofParties(db, state)) ??
    (await ofTickets(db, state)) ??
    (await ofWindows(db, state))
  )
}

/** A number that was given today and that the journal never issued, or the other way round. */
async function ofNumbers(db: Kysely<Database>, state: HallState): Promise<Difference | null> {
  const { hallId, businessDay, ticketByNumber, sequenceBefore } = state
  if (businessDay === null) return null
  const left = new Map(ticketByNumber)
  for (const { number, ticket_id } of await numbersOf(db, hallId, businessDay)) {
    if (left.get(number) === ticket_id) left.delete(number)
    else if (!wasGivenBefore(number, sequenceBefore)) return unknown(`number ${number} of ${businessDay}`)
  }
  const [missing] = left.keys()
  return missing === undefined ? null : different(`number ${missing} of ${businessDay}`)
}

/** On a date that was a business day before (R15b), the first part of the day has left its numbers. */
function wasGivenBefore(number: string, before: ReadonlyMap<string, number>): boolean {
  const { prefix, sequence } = sequenceOf(number)
  return sequence <= (before.get(prefix) ?? 0)
}

async function ofParties(db: Kysely<Database>, state: HallState): Promise<Difference | null> {
  const left = new Map(state.liveByParty)
  for (const { party_key, ticket_id } of await partiesOf(db, state.hallId)) {
    if (left.get(party_key) !== ticket_id) return different('somebody who has a live number')
    left.delete(party_key)
  }
  return left.size === 0 ? null : different('somebody who has a live number')
}

async function ofTickets(db: Kysely<Database>, { hallId, tickets }: HallState): Promise<Difference | null> {
  const rows = await ticketsBy(db, hallId, [...tickets.keys()])
  const found = new Map(rows.map((row) => [row.ticket_id, row]))
  for (const ticket of tickets.values()) {
    if (!isSame(found.get(ticket.ticketId), ticketRow(hallId, ticket))) return different(`number ${ticket.number}`)
  }
  return null
}

async function ofWindows(db: Kysely<Database>, { hallId, windows }: HallState): Promise<Difference | null> {
  for (const row of await windowsOf(db, hallId)) {
    const serviceWindow = windows.get(row.window_no)
    if (!serviceWindow || !isSame(row, windowRow(hallId, serviceWindow))) return different(`window ${row.window_no}`)
  }
  return null
}

function isSame<Row extends object>(stored: Row | undefined, folded: Row): boolean {
  return (
    stored !== undefined && Object.entries(folded).every(([column, value]) => stored[column as keyof Row] === value)
  )
}

function different(what: string): Difference {
  return { what, isUnknown: false }
}

function unknown(what: string): Difference {
  return { what, isUnknown: true }
}
