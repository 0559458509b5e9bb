import type { GroundsRecord, Lane, TicketStatus } from '@one-window/protocol'
import type { Ticket, VisitFact } from '@one-window/queue'
import type { Kysely } from 'kysely'
import { listStatement } from './list-statement.ts'
import type { Database, TicketRow } from './schema.ts'
import type { SaveRows } from './work.ts'
import { type RowOf, rowWriter } from './write-rows.ts'

const write = rowWriter(
  'ticket',
  {
    ticket_id: 'key',
    hall_id: 'fixed',
    business_day: 'fixed',
    number: 'fixed',
    lane: 'value',
    status: 'value',
    grounds: 'value',
    matters: 'value',
    matters_done: 'value',
    is_new_taxpayer: 'fixed',
    language: 'fixed',
    window_no: 'value',
    officer: 'value',
    issued_at: 'value',
    turn_at: 'value',
    called_at: 'value',
    call_times: 'value',
    started_at: 'value',
    ended_at: 'value',
    ended_by: 'value',
    reinstate_count: 'value',
  },
  'replaced',
)

/** Those who are at no window come first, so that they are not in the way of the next one there (R7). */
export const saveTickets: SaveRows = (trx, { hallId, touched }) => {
  const isCurrent = ({ status }: Ticket): number => Number(status === 'called' || status === 'serving')
  const inOrder = [...touched.tickets.values()].sort((a, b) => isCurrent(a) - isCurrent(b))
  return write(
    trx,
    inOrder.map((ticket) => ticketRow(hallId, ticket)),
  )
}

type VisitRow = TicketRow & { rated_at: number | null }

const visitsBy = listStatement<VisitRow>(
  (list) => `select ticket.*, rating.rated_at from ticket left join rating on rating.ticket_id = ticket.ticket_id
    where ticket.hall_id = ? and ticket.ticket_id in ${list}`,
)

/** The visits of a hall by the ids of their tickets, of whatever day. */
export async function readVisits(
  db: Kysely<Database>,
  hallId: string,
  ticketIds: readonly string[],
): Promise<Map<string, VisitFact>> {
  const rows = await visitsBy(db, hallId, ticketIds)
  return new Map(rows.map((row) => [row.ticket_id, visitOf(row)]))
}

function visitOf(row: VisitRow): VisitFact {
  return {
    number: row.number,
    businessDay: row.business_day,
    lane: row.lane as Lane,
    status: row.status as TicketStatus,
    grounds: JSON.parse(row.grounds) as GroundsRecord[],
    matters: JSON.parse(row.matters) as string[],
    windowNo: row.window_no,
    officer: row.officer,
    issuedAt: row.issued_at,
    turnAt: row.turn_at,
    calledAt: row.called_at,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    isRated: row.rated_at !== null,
  }
}

/** The row of a ticket as it stands. */
export function ticketRow(hallId: string, ticket: Ticket): RowOf<'ticket'> {
  return {
    ticket_id: ticket.ticketId,
    hall_id: hallId,
    business_day: ticket.businessDay,
    number: ticket.number,
    lane: ticket.lane,
    status: ticket.status,
    grounds: JSON.stringify(ticket.grounds),
    matters: JSON.stringify(ticket.matters),
    matters_done: JSON.stringify(ticket.mattersDone),
    is_new_taxpayer: Number(ticket.isNewTaxpayer),
    language: ticket.language,
    window_no: ticket.windowNo,
    officer: ticket.officer,
    issued_at: ticket.issuedAt,
    turn_at: ticket.place.turnAt,
    called_at: ticket.calledAt,
    call_times: ticket.callTimes,
    started_at: ticket.startedAt,
    ended_at: ticket.endedAt,
    ended_by: ticket.endedBy,
    reinstate_count: ticket.reinstateCount,
  }
}
