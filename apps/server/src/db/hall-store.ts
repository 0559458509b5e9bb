import { type HallEvent, LIVE_STATUSES } from '@one-window/protocol'
import type { HallState, ServiceWindow, Ticket } from '@one-window/queue'
import { CompiledQuery, type Transaction } from 'kysely'
import type { Outcome } from './outcomes.ts'
import type { Database } from './schema.ts'
import { type Row, rowWriter } from './write-rows.ts'

/** Everything that a batch did to a hall. */
export interface Batch {
  readonly state: HallState
  /** The business day and the tickets at the batch's beginning: midnight may have replaced them. */
  readonly before: { readonly businessDay: string | null; readonly tickets: ReadonlyMap<string, Ticket> }
  readonly events: readonly HallEvent[]
  readonly outcomes: readonly Outcome[]
  readonly at: number
}

/** Saves a batch: one statement per table. Rows leave their windows and parties before others take them. */
export async function saveBatch(trx: Transaction<Database>, batch: Batch): Promise<void> {
  const { state, events, at } = batch
  const { hallId } = state
  if (events.length > 0) {
    const days = daysOf(batch)
    const tickets = touchedTickets(batch)
    await writeTickets(trx, ticketRows(hallId, tickets, daysOfIssue(batch, days)))
    await writeNumbers(trx, numberRows(hallId, events, days))
    await writeParties(trx, partyRows(hallId, tickets))
    await writeWindows(trx, windowRows(hallId, touchedWindows(state)))
    await writeJournal(
      trx,
      events.map(({ seq, at: eventAt, actor, name, data }, index) => [
        hallId,
        seq,
        days[index],
        eventAt,
        actor,
        name,
        data,
      ]),
    )
    await trx.executeQuery(CompiledQuery.raw('update hall set seq = ? where hall_id = ?', [state.seq, hallId]))
  }
  await writeOutcomes(
    trx,
    batch.outcomes.map(({ actor, key, fingerprint, status, body }) => [
      hallId,
      actor,
      key,
      fingerprint,
      status,
      body,
      at,
    ]),
  )
  state.touched.tickets.clear()
  state.touched.windows.clear()
}

const writeJournal = rowWriter({
  table: 'journal',
  columns: ['hall_id', 'seq', 'business_day', 'at', 'actor', 'name', 'data'],
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
  onConflict: { key: ['ticket_id', 'party_key'], update: ['is_live'] },
})

const writeWindows = rowWriter({
  table: 'service_window',
  columns: ['hall_id', 'window_no', 'state', 'pause_reason', 'tiers', 'since', 'officer', 'ticket_id'],
  json: ['tiers'],
  onConflict: {
    key: ['hall_id', 'window_no'],
    update: ['state', 'pause_reason', 'tiers', 'since', 'officer', 'ticket_id'],
  },
})

const writeTickets = rowWriter({
  table: 'ticket',
  columns: [
    ...(['ticket_id', 'hall_id', 'business_day', 'number', 'language', 'is_new_taxpayer', 'issued_at'] as const),
    ...(['lane', 'status', 'grounds', 'matters', 'matters_done', 'turn_at', 'called_at', 'call_times'] as const),
    ...(['started_at', 'ended_at', 'ended_by', 'reinstate_count', 'window_no'] as const),
  ],
  json: ['grounds', 'matters', 'matters_done'],
  onConflict: {
    key: ['ticket_id'],
    update: [
      ...(['lane', 'status', 'grounds', 'matters', 'matters_done', 'turn_at', 'called_at', 'call_times'] as const),
      ...(['started_at', 'ended_at', 'ended_by', 'reinstate_count', 'window_no'] as const),
    ],
  },
})

function touchedTickets({ state, before }: Batch): Ticket[] {
  return [...state.touched.tickets].flatMap((id) => state.tickets.get(id) ?? before.tickets.get(id) ?? [])
}

function touchedWindows(state: HallState): ServiceWindow[] {
  return [...state.touched.windows].flatMap((windowNo) => state.windows.get(windowNo) ?? [])
}

/** The business day of each event, in the events' order. */
function daysOf({ before, events }: Batch): string[] {
  let day = before.businessDay ?? ''
  return events.map(({ name, data }) => {
    if (name === 'day.opened') day = data.businessDay
    return day
  })
}

/** The business day of each touched ticket; the row of one that was issued before keeps its own. */
function daysOfIssue({ before, events }: Batch, days: readonly string[]): (ticketId: string) => string {
  const issued = new Map(
    events.flatMap(({ name, data }, index) =>
      name === 'ticket.issued' ? [[data.ticketId, days[index] ?? ''] as const] : [],
    ),
  )
  return (ticketId) => issued.get(ticketId) ?? before.businessDay ?? ''
}

/** Every ticket without its window first, then those that are at one: so nobody is in the way of anybody (R7). */
function ticketRows(hallId: string, tickets: readonly Ticket[], dayOf: (ticketId: string) => string): Row[] {
  const atWindow = tickets.filter(({ windowNo }) => windowNo !== null)
  return [
    ...tickets.map((ticket) => ticketRow(hallId, ticket, dayOf(ticket.ticketId), null)),
    ...atWindow.map((ticket) => ticketRow(hallId, ticket, dayOf(ticket.ticketId), ticket.windowNo)),
  ]
}

function ticketRow(hallId: string, ticket: Ticket, day: string, windowNo: number | null): Row {
  return [
    ...[ticket.ticketId, hallId, day, ticket.number, ticket.language, Number(ticket.isNewTaxpayer), ticket.issuedAt],
    ...[ticket.lane, ticket.status, ticket.grounds, ticket.matters, ticket.mattersDone, ticket.place.turnAt],
    ...[ticket.calledAt, ticket.callTimes, ticket.startedAt, ticket.endedAt, ticket.endedBy, ticket.reinstateCount],
    windowNo,
  ]
}

function numberRows(hallId: string, events: readonly HallEvent[], days: readonly string[]): Row[] {
  return events.flatMap(({ name, data }, index) =>
    name === 'ticket.issued' ? [[hallId, days[index], data.number, data.ticketId]] : [],
  )
}

/** Those who hold a live ticket no more come first: another ticket may be theirs by now (R1). */
function partyRows(hallId: string, tickets: readonly Ticket[]): Row[] {
  const rows = tickets.flatMap((ticket) => {
    const isLive = Number(LIVE_STATUSES.includes(ticket.status))
    return partyKeys(ticket).map((key) => [ticket.ticketId, key, hallId, isLive] as const)
  })
  return rows.sort((a, b) => a[3] - b[3])
}

function partyKeys({ taxpayerKeys, phoneKey }: Ticket): readonly string[] {
  if (taxpayerKeys.length > 0) return taxpayerKeys
  return phoneKey === null ? [] : [phoneKey]
}

/** Every touched window without officer and ticket first, then with what it holds now (R7). */
function windowRows(hallId: string, windows: readonly ServiceWindow[]): Row[] {
  const rowOf = (serviceWindow: ServiceWindow, officer: string | null, ticketId: string | null): Row => {
    const { windowNo, state, pauseReason, tiers, since } = serviceWindow
    return [hallId, windowNo, state, pauseReason, tiers, since, officer, ticketId]
  }
  const held = windows.filter(({ officer }) => officer !== null)
  return [
    ...windows.map((serviceWindow) => rowOf(serviceWindow, null, null)),
    ...held.map((serviceWindow) => rowOf(serviceWindow, serviceWindow.officer, serviceWindow.ticketId)),
  ]
}
