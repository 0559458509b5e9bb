import path from 'node:path'
import type { HallEvent } from '@one-window/protocol'
import { LIVE_STATUSES } from '@one-window/protocol'
import {
  checkInvariants,
  fold,
  type HallState,
  newHallState,
  overDefaults,
  type Ticket,
  upcast,
} from '@one-window/queue'
import Sqlite from 'better-sqlite3'

/** What a server's DATA_DIR holds, read past the server: the journal, and the state that a fresh replay of it gives. */
export interface StoredHall {
  readonly events: readonly HallEvent[]
  readonly state: HallState
  /** Everything that is not as it must be, in words: rules, journal, tables. */
  readonly problems: readonly string[]
}

interface HallRow {
  hall_id: string
  settings: string
}
type Row = Record<string, unknown>
interface EventRow {
  seq: number
  business_day: string
  at: number
  actor: string
  name: HallEvent['name']
  version: number
  data: string
}

/** Reads and checks a hall in one read transaction; a server may be running on the same folder. */
export function readHall(dataDir: string): StoredHall {
  return withDatabase(dataDir, (db) => {
    const hall = db.prepare('select * from hall_set_up').get() as HallRow
    const events = readEvents(db, hall.hall_id)
    const state = newHallState(hall.hall_id, overDefaults(JSON.parse(hall.settings)))
    for (const event of events) fold(state, event)
    const problems = [...checkInvariants(state), ...journalProblems(events), ...tableProblems(db, state)]
    return { events, state, problems }
  })
}

/** What SQLite itself finds wrong with the file; `ok` when nothing. */
export function integrityOf(dataDir: string): string {
  return withDatabase(dataDir, (db) => String(db.pragma('integrity_check', { simple: true })))
}

function withDatabase<Result>(dataDir: string, look: (db: Sqlite.Database) => Result): Result {
  const db = new Sqlite(path.join(dataDir, 'one-window.db'), { readonly: true })
  try {
    return db.transaction(() => look(db))()
  } finally {
    db.close()
  }
}

function readEvents(db: Sqlite.Database, hallId: string): HallEvent[] {
  const rows = db.prepare('select * from journal where hall_id = ? order by seq').all(hallId)
  return (rows as EventRow[]).map(({ business_day: businessDay, name, version, data, ...row }) => {
    return { ...row, businessDay, name, data: upcast(name, version, JSON.parse(data)) } as HallEvent
  })
}

/** R2 and R7 told by the journal alone, without the rules' own code. */
function journalProblems(events: readonly HallEvent[]): string[] {
  const problems: string[] = []
  const numbers = new Set<string>()
  const ticketAt = new Map<number, string>()
  let day = ''
  for (const { seq, name, data } of events) {
    if (name === 'day.opened') day = data.businessDay
    if (name === 'ticket.issued') {
      if (numbers.has(`${day} ${data.number}`)) problems.push(`[R2] ${data.number} was issued twice, event ${seq}`)
      numbers.add(`${day} ${data.number}`)
    }
    if (name === 'ticket.called' || name === 'ticket.reopened') {
      const isTwice = ticketAt.has(data.windowNo) || [...ticketAt.values()].includes(data.ticketId)
      if (isTwice) problems.push(`[R7] two tickets at one window or one at two, event ${seq}`)
      ticketAt.set(data.windowNo, data.ticketId)
    }
    if (LEAVING.has(name) && 'windowNo' in data) ticketAt.delete(data.windowNo)
  }
  return problems
}

const LEAVING = new Set<HallEvent['name']>([
  'ticket.completed',
  'ticket.tutored',
  'ticket.missed',
  'ticket.put-back',
  'ticket.transferred',
])

/** The tables of the current business day against the fresh fold. */
function tableProblems(db: Sqlite.Database, state: HallState): string[] {
  const tickets = ticketsOfDay(state)
  const rows = (sql: string) => (db.prepare(sql).all({ day: state.businessDay }) as Row[]).map((row) => stable(row))
  return [
    ...differences('ticket', rows(TICKETS), ticketsOf(tickets)),
    ...differences('ticket_number', rows(NUMBERS), numbersOf(tickets)),
    ...differences('live_party', rows(PARTIES), partiesOf(tickets)),
    ...differences('service_window', rows(WINDOWS), windowsOf(state)),
  ]
}

const TICKETS = `select ticket_id, number, lane, status, grounds, matters, matters_done, is_new_taxpayer, language,
  window_no, officer, issued_at, turn_at, called_at, call_times, started_at, ended_at, ended_by, reinstate_count
  from ticket where business_day = @day`
const NUMBERS = 'select number, ticket_id from ticket_number where business_day = @day'
const PARTIES = 'select ticket_id, party_key from live_party where @day is not null'
const WINDOWS = `select window_no, state, officer, pause_reason, tiers, since, ticket_id
  from service_window where @day is not null`

/** Nobody has taken what the fold touched: a day that was opened twice has its first tickets there too (R15b). */
function ticketsOfDay({ touched, businessDay }: HallState): Ticket[] {
  return [...touched.tickets.values()].filter((ticket) => ticket.businessDay === businessDay)
}

function ticketsOf(tickets: readonly Ticket[]): string[] {
  return tickets.map((ticket) =>
    stable({
      ticket_id: ticket.ticketId,
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
    }),
  )
}

function numbersOf(tickets: readonly Ticket[]): string[] {
  return tickets.flatMap(({ numbers, ticketId }) => numbers.map((number) => stable({ number, ticket_id: ticketId })))
}

function partiesOf(tickets: readonly Ticket[]): string[] {
  const live = tickets.filter(({ status }) => LIVE_STATUSES.includes(status))
  return live.flatMap(({ ticketId, taxpayerKeys, phoneKey }) => {
    const parties = taxpayerKeys.length > 0 || phoneKey === null ? taxpayerKeys : [phoneKey]
    return parties.map((party) => stable({ ticket_id: ticketId, party_key: party }))
  })
}

function windowsOf({ windows }: HallState): string[] {
  return [...windows.values()].map(({ windowNo, state, officer, pauseReason, tiers, since, ticketId }) =>
    stable({
      window_no: windowNo,
      state,
      officer,
      pause_reason: pauseReason,
      tiers: JSON.stringify(tiers),
      since,
      ticket_id: ticketId,
    }),
  )
}

/** A row as a text that depends on its values alone. */
function stable(row: Row): string {
  return JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function differences(table: string, stored: readonly string[], folded: readonly string[]): string[] {
  const [inTable, inFold] = [new Set(stored), new Set(folded)]
  return [
    ...stored
      .filter((row) => !inFold.has(row))
      .map((row) => `${table} has a row that the journal does not give: ${row}`),
    ...folded.filter((row) => !inTable.has(row)).map((row) => `${table} lacks a row that the journal gives: ${row}`),
  ]
}
