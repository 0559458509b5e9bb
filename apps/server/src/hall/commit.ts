import type { HallEvent } from '@one-window/protocol'
import { takeTouched } from '@one-window/queue'
import type { Kysely } from 'kysely'
import { saveComments } from '../db/comment.ts'
import { lockHall } from '../db/journal.ts'
import { savePeople } from '../db/person.ts'
import { saveWork } from '../db/rows.ts'
import type { Database } from '../db/schema.ts'
import { beginBatch, runOrder } from './batch.ts'
import { type Memory, meetPeople, type Proven, prove } from './memory.ts'
import type { Answer, Order } from './order.ts'

/** Where a hall's batches are committed, by which clock, and who names what is new in them. */
export interface Desk {
  readonly db: Kysely<Database>
  readonly hallId: string
  /** Now, ms since 1970 UTC. */
  readonly clock: () => number
}

/** What a committed batch answers and tells. */
export interface Committed extends Proven {
  readonly answers: readonly Answer[]
  /** Those that this batch has journaled. */
  readonly events: readonly HallEvent[]
  /** How long the COMMIT itself took, with its fsync. */
  readonly commitMs: number
}

/**
 * One transaction: its first statement locks the hall and reads its `seq`, by which memory proves itself; then the
 * orders are decided one after the other and everything is saved. When it throws, memory may hold what was not saved.
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
    const batch = await beginBatch(trx, memory, orders, clock())
    const answers = orders.map((order) => runOrder(batch, order))
    await savePeople(trx, batch.strangers, batch.at)
    await saveComments(trx, batch.comments, batch.at)
    await meetPeople(trx, memory)
    const { state } = memory
    await saveWork(trx, { hallId, seq: state.seq, touched: takeTouched(state), ...batch })
    savedAt = performance.now()
    return { ...proven, answers, events: batch.events }
  })
  return { ...committed, commitMs: performance.now() - savedAt }
}
