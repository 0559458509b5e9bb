import type { OwnTime } from '@one-window/queue'
import type { Kysely, Transaction } from 'kysely'
import type { Database } from './schema.ts'

/** The hall's own time as it was kept last; null before the first time. */
export async function readOwnTime(db: Kysely<Database>, hallId: string): Promise<OwnTime | null> {
  const row = await db.selectFrom('hall_clock').selectAll().where('hall_id', '=', hallId).executeTakeFirst()
  if (!row) return null
  const { boot, offset_ms, doubted_since, is_starting } = row
  return { boot, offsetMs: offset_ms, doubtedSince: doubted_since, isStarting: is_starting === 1 }
}

/** Keeps the hall's own time for the next start of the server (R15b). */
export async function keepOwnTime(trx: Transaction<Database>, hallId: string, own: OwnTime): Promise<void> {
  const kept = {
    boot: own.boot,
    offset_ms: own.offsetMs,
    doubted_since: own.doubtedSince,
    is_starting: Number(own.isStarting),
  }
  await trx
    .insertInto('hall_clock')
    .values({ hall_id: hallId, ...kept })
    .onConflict((conflict) => conflict.column('hall_id').doUpdateSet(kept))
    .execute()
}
