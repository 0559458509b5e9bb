import type { HallEvent } from '@one-window/protocol'
import { takeTouched } from '@one-window/queue'
import type { Kysely, Transaction } from 'kysely'
import { saveComments } from '../db/comment.ts'
import { keepOwnTime, readOwnTime } from '../db/hall-clock.ts'
import { lockHall } from '../db/journal.ts'
import { savePeople } from '../db/person.ts'
import { saveWork } from '../db/rows.ts'
import type { Database } from '../db/schema.ts'
import { beginBatch, runOrder } from './batch.ts'
import { type HallClock, isClockTaken, type Reading } from './clock.ts'
import { type Memory, meetPeople, type Proven, prove } from './memory.ts'
import type { Answer, Order } from './order.ts'

/** Where a hall's batches are committed, by which clock, and who names what is new in them. */
export interface Desk {
  readonly db: Kysely<Database>
  readonly hallId: string
  readonly clock: HallClock
}

/** What a committed batch answers and tells. */
export interface Committed extends Proven {
  readonly answers: readonly Answer[]
  /** Those that this batch has journaled. */
  readonly events: readonly HallEvent[]
  /** How long the COMMIT itself took, with its fsync. */
  readonly commitMs: number
  readonly reading: Reading
}

/**
 * One transaction: it locks the hall and reads where its journal stands, by which memory proves itself; then the orders
 * are decided one after the other and everything is saved. When it throws, memory may hold what was not saved.
 */
export async function commitBatch(
  desk: Desk,
  remembered: Memory | undefined,
  toldSeq: number,
  orders: readonly Order[],
): Promise<Committed> {
  const { db, hallId, clock } = desk
  let savedAt = 0
  const committed = await db.transaction().execute(async (trx) => {
    const seq = await lockHall(trx, hallId)
    const proven = await prove(trx, hallId, remembered, seq, toldSeq)
    const { memory } = proven
    const reading = await readClocks(trx, desk, proven)
    const batch = await beginBatch(trx, memory, orders, reading)
    const answers = orders.map((order) => runOrder(batch, order))
    await savePeople(trx, batch.strangers, batch.at)
    await saveComments(trx, batch.comments, batch.at)
    await meetPeople(trx, memory)
    await saveWork(trx, { hallId, touched: takeTouched(memory.state), ...batch })
    if (reading.own && clock.isNews(reading)) await keepOwnTime(trx, hallId, reading.own)
    savedAt = performance.now()
    return { ...proven, answers, events: batch.events, reading }
  })
  return { ...committed, commitMs: performance.now() - savedAt }
}

/** The one reading of the batch; at the first one the hall's own time is taken up where the last start left it. */
async function readClocks(trx: Transaction<Database>, { clock, hallId }: Desk, { news }: Proven): Promise<Reading> {
  if (!clock.isResumed) clock.resume(await readOwnTime(trx, hallId))
  const reading = clock.read()
  if (news.some(isClockTaken)) reading.forget()
  return reading
}
