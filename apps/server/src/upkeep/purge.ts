import { LIMITS } from '@one-window/protocol'
import type { Kysely } from 'kysely'
import { purgeComments } from '../db/comment.ts'
import { purgeOutcomes } from '../db/outcome.ts'
import { purgePairingCodes } from '../db/pairing-code.ts'
import { purgePeople } from '../db/person.ts'
import type { Database } from '../db/schema.ts'
import { purgeTokens } from '../db/token.ts'
import type { HallKeeper } from '../hall/keeper.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** Whoever knows the time of a hall. */
export type HallTime = Pick<HallKeeper, 'now'>

/** Forgets what has been kept long enough, now and every hour; answers how to stop. A fault is told, not thrown. */
export async function startPurging(
  db: Kysely<Database>,
  halls: readonly HallTime[],
  onFault: (error: unknown) => void,
): Promise<() => void> {
  const purge = (): Promise<void> => purgeAt(db, timeOf(halls)).catch(onFault)
  await purge()
  const hourly = setInterval(() => void purge(), HOUR_MS).unref()
  return () => clearInterval(hourly)
}

/** The time (ms) that all halls agree is over; null while one of them doubts its clock, or without any (R15b). */
function timeOf(halls: readonly HallTime[]): number | null {
  const readings = halls.map((hall) => hall.now())
  if (readings.length === 0 || readings.some(({ doubted }) => doubted)) return null
  return Math.min(...readings.map(({ at }) => at))
}

async function purgeAt(db: Kysely<Database>, at: number | null): Promise<void> {
  if (at === null) return
  await purgeOutcomes(db, at - LIMITS.outcomeKeptDays * DAY_MS)
  await purgeTokens(db, at)
  await purgePairingCodes(db, at)
  await purgePeople(db, at - LIMITS.personKeptDays * DAY_MS)
  await purgeComments(db, at - LIMITS.personKeptDays * DAY_MS)
}
