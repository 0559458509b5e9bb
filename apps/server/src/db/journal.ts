import { EVENT_VERSIONS, type HallEvent } from '@one-window/protocol'
import { type HallState, newHallState, upcast } from '@one-window/queue'
import type { Kysely, Transaction } from 'kysely'
import { dialectOf } from './dialect/dialect.ts'
import { readSettings } from './hall.ts'
import type { Database } from './schema.ts'
import { statement } from './statement.ts'
import type { SaveRows } from './work.ts'
import { rowWriter } from './write-rows.ts'

type EventRow = Omit<Database['journal'], 'hall_id'>

type SeqRow = { seq: number }

const lockRow = statement(({ lockHall }) => lockHall ?? '')
// The journal's hall is a column here and no parameter: SQLite would compile it anew at each call, to see by the
// value whether an index of some rows only would do.
const seqNow = statement<SeqRow>(
  () => `select coalesce((select max(seq) from journal where journal.hall_id = hall.hall_id), 0) as seq
    from hall where hall_id = ?`,
)
const seqBeforeToday = statement<SeqRow>(
  () => `select seq - 1 as seq from journal
    where hall_id = ? and name = 'day.opened' order by seq desc limit 1`,
)
const pageAfter = statement<EventRow>(
  () => `select seq, business_day, at, actor, name, version, data from journal
    where hall_id = ? and seq > ? order by seq limit ?`,
)
/** Few enough that what was read of a page is gone before the next one comes. */
const PAGE_ROWS = 500

const write = rowWriter(
  'journal',
  {
    hall_id: 'key',
    seq: 'key',
    business_day: 'value',
    at: 'value',
    actor: 'value',
    name: 'value',
    version: 'value',
    data: 'value',
  },
  'refused',
)

/** Locks the hall for this transaction and answers the number of its last event, asked for once nobody else writes. */
export async function lockHall(trx: Transaction<Database>, hallId: string): Promise<number> {
  if (dialectOf(trx).lockHall !== null) await lockRow(trx, hallId)
  return readSeq(trx, hallId)
}

/** The number of the hall's last committed event; 0 before the first. */
export async function readSeq(db: Kysely<Database>, hallId: string): Promise<number> {
  const [row] = await seqNow(db, hallId)
  if (!row) throw new Error(`there is no hall ${hallId}`)
  return row.seq
}

/** The state before the first event of the day that was opened last, which opens with everything that crossed midnight. */
export async function stateBeforeToday(db: Kysely<Database>, hallId: string): Promise<HallState> {
  const settings = await readSettings(db, hallId)
  const [row] = await seqBeforeToday(db, hallId)
  return Object.assign(newHallState(hallId, settings), { seq: row?.seq ?? 0 })
}

/** The journaled events after the one with this number in their order, a page at a time: there may be years of them. */
export async function* readJournal(db: Kysely<Database>, hallId: string, after = 0): AsyncGenerator<HallEvent[]> {
  for (let [seq, count] = [after, PAGE_ROWS]; count === PAGE_ROWS; ) {
    const page = await pageAfter(db, hallId, seq, PAGE_ROWS)
    yield page.map(eventOf)
    count = page.length
    seq = page.at(-1)?.seq ?? seq
  }
}

/** The event of a row, in today's shape. */
function eventOf({ seq, at, actor, business_day: businessDay, version, ...row }: EventRow): HallEvent {
  const name = row.name as HallEvent['name']
  return { name, data: upcast(name, version, JSON.parse(row.data)), seq, at, actor, businessDay } as HallEvent
}

/** The batch's events, in today's shape. */
export const saveEvents: SaveRows = (trx, { hallId, events }) =>
  write(
    trx,
    events.map(({ seq, businessDay, at, actor, name, data }) => {
      const version = EVENT_VERSIONS[name]
      return { hall_id: hallId, seq, business_day: businessDay, at, actor, name, version, data: JSON.stringify(data) }
    }),
  )
