import { setTimeout as pause } from 'node:timers/promises'
import { LIMITS } from '@one-window/protocol'
import type { Kysely } from 'kysely'
import { purgeComments } from '../db/comment.ts'
import { emptyLog } from '../db/open.ts'
import { purgeOutcomes } from '../db/outcome.ts'
import { purgePairingCodes } from '../db/pairing-code.ts'
import { purgePeople } from '../db/person.ts'
import type { Purge } from '../db/purge.ts'
import type { Database } from '../db/schema.ts'
import { purgeTokens } from '../db/token.ts'
import type { HallKeeper } from '../hall/keeper.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** Between two slices: commands that came meanwhile are answered first. */
const PAUSE_MS = 20

/** What is forgotten, and after how long. */
const PURGES: readonly (readonly [purge: Purge, keptMs: number])[] = [
  [purgeOutcomes, LIMITS.outcomeKeptDays * DAY_MS],
  [purgeTokens, 0],
  [purgePairingCodes, 0],
  [purgePeople, LIMITS.personKeptDays * DAY_MS],
  [purgeComments, LIMITS.personKeptDays * DAY_MS],
]

/** Whoever knows the time of a hall, and whether its clock has proven itself (R15b). */
export interface HallTime extends Pick<HallKeeper, 'now'> {
  readonly hasProvenClock: () => boolean
}

/** Forgets what has been kept long enough, now and every hour, beside all else. Answers how to stop; faults are told. */
export function startPurging(
  db: Kysely<Database>,
  halls: readonly HallTime[],
  onFault: (error: unknown) => void,
): () => Promise<void> {
  const stopping = new AbortController()
  let purging = Promise.resolve()
  const purge = (): void => {
    purging = purging.then(() => purgeOnce(db, halls, stopping.signal)).catch(onFault)
  }
  purge()
  const hourly = setInterval(purge, HOUR_MS).unref()
  return async () => {
    clearInterval(hourly)
    stopping.abort()
    await purging
  }
}

/** Forgets once all that has been kept long enough; nothing while a clock is doubted or unproven (R15b). */
export async function purgeOnce(
  db: Kysely<Database>,
  halls: readonly HallTime[],
  stopping?: AbortSignal,
): Promise<void> {
  const at = timeOf(halls)
  if (at === null) return
  for (const [purge, keptMs] of PURGES) {
    for await (const _ of purge(db, at - keptMs)) {
      if (stopping?.aborted) return
      await pause(PAUSE_MS)
    }
  }
  // What was deleted stands in the log beside the file until then.
  await emptyLog(db)
}

/** The time (ms) that all halls agree is over; null without any, or while the clock of one has not proven itself (R15b). */
function timeOf(halls: readonly HallTime[]): number | null {
  const readings = halls.map((hall) => hall.now())
  if (!halls.every((hall) => hall.hasProvenClock())) return null
  if (readings.length === 0 || readings.some(({ doubted }) => doubted)) return null
  return Math.min(...readings.map(({ at }) => at))
}
