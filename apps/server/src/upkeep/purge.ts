import { LIMITS } from '@one-window/protocol'
import type { Kysely } from 'kysely'
import { purgeComments } from '../db/comment.ts'
import { purgeOutcomes } from '../db/outcome.ts'
import { purgePairingCodes } from '../db/pairing-code.ts'
import { purgePeople } from '../db/person.ts'
import type { Database } from '../db/schema.ts'
import { purgeTokens } from '../db/token.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** Forgets what has been kept long enough, now and every hour; answers how to stop. A fault is told, not thrown. */
export async function startPurging(
  db: Kysely<Database>,
  clock: () => number,
  onFault: (error: unknown) => void,
): Promise<() => void> {
  const purge = (): Promise<void> => purgeAll(db, clock()).catch(onFault)
  await purge()
  const hourly = setInterval(() => void purge(), HOUR_MS).unref()
  return () => clearInterval(hourly)
}

async function purgeAll(db: Kysely<Database>, at: number): Promise<void> {
  await purgeOutcomes(db, at - LIMITS.outcomeKeptDays * DAY_MS)
  await purgeTokens(db, at)
  await purgePairingCodes(db, at)
  await purgePeople(db, at - LIMITS.personKeptDays * DAY_MS)
  await purgeComments(db, at - LIMITS.personKeptDays * DAY_MS)
}
