import type { HallState } from '@one-window/queue'
import type { Kysely } from 'kysely'
import { BRING_BACK, BrokenDataError } from '../../db/broken-data.ts'
import { readMark } from '../../db/hall-mark.ts'
import { journalGap } from '../../db/journal-gaps.ts'
import { inWords, placeOf } from '../../db/open.ts'
import type { Database } from '../../db/schema.ts'
import { differenceOfToday } from '../../db/today.ts'

/** Where a hall stands by its journal alone. */
export interface FoldedHall {
  readonly hallId: string
  readonly state: () => Promise<HallState>
}

/**
 * Compares what is stored of each hall with itself before anybody is served by it: the journal with what is known of
 * its end, today's tables with its fold. Throws a BrokenDataError; only reads.
 */
export async function checkHalls(
  db: Kysely<Database>,
  dataDir: string,
  halls: readonly FoldedHall[],
  isThorough = false,
): Promise<void> {
  const file = placeOf(dataDir)
  for (const { hallId, state } of halls) {
    const wasClosed = (await readMark(db, hallId))?.isOpen === false
    await checkJournal(db, dataDir, hallId, isThorough || !wasClosed)
    const difference = await differenceOfToday(db, await folded(state, hallId, dataDir))
    if (difference === null) continue
    const { what, isUnknown } = difference
    throw new BrokenDataError(
      isUnknown
        ? `The journal of ${hallId} in ${file} was cut: it knows nothing of ${what}; ${BRING_BACK}.`
        : `The tables of ${hallId} in ${file} differ from its journal (${what}): make them anew with npm run rebuild.`,
    )
  }
}

/** Throws a BrokenDataError when the journal of a hall has lost events; `isThorough`: of whatever day. */
export async function checkJournal(
  db: Kysely<Database>,
  dataDir: string,
  hallId: string,
  isThorough: boolean,
): Promise<void> {
  const gap = await journalGap(db, hallId, isThorough)
  if (gap === null) return
  throw new BrokenDataError(`The journal of ${hallId} in ${placeOf(dataDir)} was cut: ${gap}; ${BRING_BACK}.`)
}

async function folded(state: FoldedHall['state'], hallId: string, dataDir: string): Promise<HallState> {
  try {
    return await state()
  } catch (cause) {
    const known = inWords(cause, dataDir)
    if (known instanceof BrokenDataError) throw known
    const words = `The journal of ${hallId} in ${placeOf(dataDir)} cannot be folded`
    throw new BrokenDataError(`${words} (${cause instanceof Error ? cause.message : String(cause)}): ${BRING_BACK}.`, {
      cause,
    })
  }
}
