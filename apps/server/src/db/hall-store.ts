import { EVENT_VERSIONS, type HallEvent, LIVE_STATUSES } from '@one-window/protocol'
import {
  type HallState,
  partyKeysOf,
  type ServiceWindow,
  type Ticket,
  type Touched,
  takeTouched,
} from '@one-window/queue'
import type { Transaction } from 'kysely'
import { saveSettings } from './halls.ts'
import type { Outcome } from './outcomes.ts'
import type { Database } from './schema.ts'
import { statement } from './statement.ts'
import { type RowOf, rowWriter } from './write-rows.ts'

/** Everything that a batch did to a hall. */
export interface Work {
  readonly state: HallState
  readonly events: readonly HallEvent[]
  readonly outcomes: readonly Outcome[]
  readonly at: number
}

/**
 * Saves a batch: one statement per table. Rows leave their windows and parties before others take them; a batch in
 * which two tickets changed places breaks an index all the same, and its commands are then run one by one.
 */
export async function saveBatch(trx: Transaction<Database>, { state, events, outcomes, at }: Work): Promise<void> {
  const { hallId } = state
  if (events.length > 0) {
    await saveTouched(trx, hallId, takeTouched(state))
    await writeJournal(trx, journalRows(hallId, events))
    await setSeq(trx, state.seq, hallId)
  }
  await writeOutcomes(
    trx,
    outcomes.map((outcome) => ({ hall_id: hallId, ...outcome, at })),
  )
}

/** Saves the rows that were touched. */
export async function saveTouched(trx: Transaction<Database>, hallId: string, touched: Touched): Promise<void> {
  const tickets = [...touched.tickets.values()]
  await writeTickets(trx, ticketRows(hallId, tickets))
  await writeNumbers(trx, numberRows(hallId, touched.numbers))
  await writeParties(trx, partyRows(hallId, tickets))
  await removeWindows(trx, hallId, [...touched.lostWindows])
  await writeWindows(trx, windowRows(hallId, [...touched.windows.values()]))
  if (touched.settings) await saveSettings(trx, hallId, touched.settings)
}

/** Empties the tables of a hall that its journal gives; rows that name others go before those. */
export async function clearTables(trx: Transaction<Database>, hallId: string): Promise<void> {
  for (const table of ['service_window', 'ticket_party', 'ticket_number', 'ticket'] as const) {
    await trx.deleteFrom(table).where('hall_id', '=', hallId).execute()
  }
}

async function removeWindows(trx: Transaction<Database>, hallId: string, windowNos: number[]): Promise<void> {
  if (windowNos.length === 0) return
  await trx.deleteFrom('service_window').where('hall_id', '=', hallId).where('window_no', 'in', windowNos).execute()
}

const setSeq = statement(() => 'update hall set seq = ? where hall_id = ?')

const writeJournal = rowWriter({
  table: 'journal',
  columns: ['hall_id', 'seq', 'business_day', 'at', 'actor', 'name', 'version', 'data'],
  json: ['data'],
})

const writeOutcomes = rowWriter({
  table: 'outcome',
  columns: ['hall_id', 'actor', 'key', 'fingerprint', 'status', 'body', 'at'],
})

const writeNumbers = rowWriter({
  table: 'ticket_number',
  columns: ['hall_id', 'business_day', 'number', 'ticket_id'],
})

const writeParties = rowWriter({
  table: 'ticket_party',
  columns: ['ticket_id', 'party_key', 'hall_id', 'is_live'],
  replaceBy: ['ticket_id', 'party_key'],
})

const writeWindows = rowWriter({
  table: 'service_window',
  columns: ['hall_id', 'window_no', 'state', 'officer', 'pause_reason', 'tiers', 'since', 'ticket_id'],
  json: ['tiers'],
  replaceBy: ['hall_id', 'window_no'],
})

const writeTickets = rowWriter({
  table: 'ticket',
  columns: [
    'ticket_id',
    'hall_id',
    'business_day',
    'number',
    'lane',
    'status',
    'grounds',
    'matters',
    'matters_done',
    'is_new_taxpayer',
    'language',
    'window_no',
    'officer',
    'issued_at',
    'turn_at',
    'called_at',
    'call_times',
    'started_at',
    'ended_at',
    'ended_by',
    'reinstate_count',
  ],
  json: ['grounds', 'matters', 'matters_done'],
  replaceBy: ['ticket_id'],
})

/** Those who are at no window come first, so that they are not in the way of the next one there (R7). */
function ticketRows(hallId: string, tickets: readonly Ticket[]) {
  const isCurrent = ({ status }: Ticket): number => Number(status === 'called' || status === 'serving')
  const inOrder = tickets.toSorted((a, b) => isCurrent(a) - isCurrent(b))
  return inOrder.map((ticket) => ticketRow(hallId, ticket))
}

function ticketRow(hallId: string, ticket: Ticket): RowOf<'ticket'> {
  return {
    ticket_id: ticket.ticketId,
    hall_id: hallId,
    business_day: ticket.businessDay,
    number: ticket.number,
    lane: ticket.lane,
    status: ticket.status,
    grounds: ticket.grounds,
    matters: ticket.matters,
    matters_done: ticket.mattersDone,
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

function numberRows(hallId: string, numbers: Touched['numbers']): RowOf<'ticket_number'>[] {
  return numbers.map(({ number, ticket }) => {
    return { hall_id: hallId, business_day: ticket.businessDay, number, ticket_id: ticket.ticketId }
  })
}

/** Those who hold a live ticket no more come first: another ticket may be theirs by now (R1). */
function partyRows(hallId: string, tickets: readonly Ticket[]): RowOf<'ticket_party'>[] {
  const rows = tickets.flatMap((ticket) => {
    const is_live = Number(LIVE_STATUSES.includes(ticket.status))
    return partyKeysOf(ticket).map((party_key) => ({ ticket_id: ticket.ticketId, party_key, hall_id: hallId, is_live }))
  })
  return rows.sort((a, b) => a.is_live - b.is_live)
}

/** Windows that hold nobody, then those without a ticket, then the others: officers and tickets move on (R7). */
function windowRows(hallId: string, windows: readonly ServiceWindow[]): RowOf<'service_window'>[] {
  const holds = ({ officer, ticketId }: ServiceWindow): number => Number(officer !== null) + Number(ticketId !== null)
  return windows
    .toSorted((a, b) => holds(a) - holds(b))
    .map(({ windowNo, state, officer, pauseReason, tiers, since, ticketId }) => ({
      hall_id: hallId,
      window_no: windowNo,
      state,
      officer,
      pause_reason: pauseReason,
      tiers,
      since,
      ticket_id: ticketId,
    }))
}

function journalRows(hallId: string, events: readonly HallEvent[]): RowOf<'journal'>[] {
  return events.map(({ seq, businessDay, at, actor, name, data }) => ({
    hall_id: hallId,
    seq,
    business_day: businessDay,
    at,
    actor,
    name,
    version: EVENT_VERSIONS[name],
    data,
  }))
}
