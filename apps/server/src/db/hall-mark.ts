import type { Kysely } from 'kysely'
import type { Database } from './schema.ts'

/** What a running server notes of a hall at its start, each minute and at its end, for the next start. */
export interface HallMark {
  /** False once a server has closed the hall in order. */
  readonly isOpen: boolean
  /** The number of the hall's last event. */
  readonly seq: number
  readonly boot: string
  readonly elapsedMs: number
  /** Of the wall clock, ms since 1970 UTC. */
  readonly wallAt: number
  /** For how long (ms) the two clocks have agreed while a server ran. */
  readonly agreedMs: number
}

/** What was noted last; null before the first time. */
export async function readMark(db: Kysely<Database>, hallId: string): Promise<HallMark | null> {
  const row = await db.selectFrom('hall_mark').selectAll().where('hall_id', '=', hallId).executeTakeFirst()
  if (!row) return null
  const { is_open, seq, boot, elapsed_ms, wall_at, agreed_ms } = row
  return { isOpen: is_open === 1, seq, boot, elapsedMs: elapsed_ms, wallAt: wall_at, agreedMs: agreed_ms }
}

/** Notes where the hall stands. */
export async function saveMark(db: Kysely<Database>, hallId: string, mark: HallMark): Promise<void> {
  const { seq, boot, elapsedMs, wallAt, agreedMs } = mark
  const row = { is_open: Number(mark.isOpen), seq, boot, elapsed_ms: elapsedMs, wall_at: wallAt, agreed_ms: agreedMs }
  await db
    .insertInto('hall_mark')
    .values({ hall_id: hallId, ...row })
    .onConflict((conflict) => conflict.column('hall_id').doUpdateSet(row))
    .execute()
}
