import type { HallEvent } from '@one-window/protocol'
import { fold, type HallState, newHallState, upcast } from '@one-window/queue'
import { CompiledQuery, type Kysely, type Transaction } from 'kysely'
import { readSettings } from './halls.ts'
import type { Database } from './schema.ts'

type EventRow = Pick<Database['journal'], 'seq' | 'at' | 'actor' | 'name' | 'data'>

const LOCK_HALL = CompiledQuery.raw('update hall set seq = seq where hall_id = ? returning seq')
const EVENTS_AFTER = 'select seq, at, actor, name, data from journal where hall_id = ? and seq > ? order by seq'
const BEFORE_TODAY = `select seq - 1 as seq from journal
  where hall_id = ? and name = 'day.opened' order by business_day desc, seq desc limit 1`

/** Locks the hall for this transaction and answers the number of its last event. */
export async function lockHall(trx: Transaction<Database>, hallId: string): Promise<number> {
  const { rows } = await trx.executeQuery<{ seq: number }>({ ...LOCK_HALL, parameters: [hallId] })
  if (!rows[0]) throw new Error(`there is no hall ${hallId}`)
  return rows[0].seq
}

/** The state before the first event of the last business day, which opens with everything that crossed midnight. */
export async function stateBeforeToday(db: Kysely<Database>, hallId: string): Promise<HallState> {
  const settings = await readSettings(db, hallId)
  const { rows } = await db.executeQuery<{ seq: number }>(CompiledQuery.raw(BEFORE_TODAY, [hallId]))
  return Object.assign(newHallState(hallId, settings), { seq: rows[0]?.seq ?? 0 })
}

/** Folds the journaled events that the state does not know yet. */
export async function catchUp(db: Kysely<Database>, state: HallState): Promise<void> {
  const { rows } = await db.executeQuery<EventRow>(CompiledQuery.raw(EVENTS_AFTER, [state.hallId, state.seq]))
  for (const row of rows) {
    const name = row.name as HallEvent['name']
    fold(state, { ...row, data: upcast(name, 1, JSON.parse(row.data)) } as HallEvent)
  }
  // What the journal tells stands in the tables already.
  state.touched.tickets.clear()
  state.touched.windows.clear()
}
