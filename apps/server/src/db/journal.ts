import type { HallEvent } from '@one-window/protocol'
import { type HallState, newHallState, upcast } from '@one-window/queue'
import { CompiledQuery, type Kysely, type Transaction } from 'kysely'
import { readSettings } from './halls.ts'
import type { Database } from './schema.ts'

type EventRow = Pick<Database['journal'], 'seq' | 'at' | 'actor' | 'name' | 'data'>

const LOCK_HALL = CompiledQuery.raw('update hall set seq = seq where hall_id = ? returning seq')
const SEQ = CompiledQuery.raw('select seq from hall where hall_id = ?')
const EVENTS_AFTER = 'select seq, at, actor, name, data from journal where hall_id = ? and seq > ? order by seq'
const BEFORE_TODAY = `select seq - 1 as seq from journal
  where hall_id = ? and name = 'day.opened' order by business_day desc, seq desc limit 1`

/** Locks the hall for this transaction and answers the number of its last event. */
export function lockHall(trx: Transaction<Database>, hallId: string): Promise<number> {
  return seqBy(trx, LOCK_HALL, hallId)
}

/** The number of the hall's last committed event. */
export function readSeq(db: Kysely<Database>, hallId: string): Promise<number> {
  return seqBy(db, SEQ, hallId)
}

async function seqBy(db: Kysely<Database>, query: CompiledQuery, hallId: string): Promise<number> {
  const { rows } = await db.executeQuery<{ seq: number }>({ ...query, parameters: [hallId] } as CompiledQuery<{
    seq: number
  }>)
  if (!rows[0]) throw new Error(`there is no hall ${hallId}`)
  return rows[0].seq
}

/** The state before the first event of the last business day, which opens with everything that crossed midnight. */
export async function stateBeforeToday(db: Kysely<Database>, hallId: string): Promise<HallState> {
  const settings = await readSettings(db, hallId)
  const { rows } = await db.executeQuery<{ seq: number }>(CompiledQuery.raw(BEFORE_TODAY, [hallId]))
  return Object.assign(newHallState(hallId, settings), { seq: rows[0]?.seq ?? 0 })
}

/** The journaled events after the one with this number, in their order. */
export async function readEventsAfter(db: Kysely<Database>, hallId: string, seq: number): Promise<HallEvent[]> {
  const { rows } = await db.executeQuery<EventRow>(CompiledQuery.raw(EVENTS_AFTER, [hallId, seq]))
  return rows.map((row) => {
    const name = row.name as HallEvent['name']
    return { ...row, data: upcast(name, 1, JSON.parse(row.data)) } as HallEvent
  })
}
