import type { HallState } from '@one-window/queue'
import type { Kysely } from 'kysely'
import { openData } from '../../access/open-data.ts'
import { BrokenDataError } from '../../db/broken-data.ts'
import { type Hall, readHalls } from '../../db/hall.ts'
import { readSeq } from '../../db/journal.ts'
import { placeOf } from '../../db/open.ts'
import type { Database } from '../../db/schema.ts'
import { prove } from '../../hall/memory.ts'
import { checkHalls } from '../start/check-halls.ts'

/** A hall of a folder that was looked at as a whole. */
export interface VerifiedHall extends Hall {
  readonly state: HallState
}

/** Opens a folder, looks through all of it, folds its halls, and gives it to `work`; throws a BrokenDataError. */
export async function withVerified<Result>(
  dataDir: string,
  work: (db: Kysely<Database>, halls: readonly VerifiedHall[]) => Promise<Result>,
): Promise<Result> {
  const { db } = await openData(dataDir, true)
  try {
    const halls: VerifiedHall[] = []
    for (const hall of await readHalls(db)) {
      const state = () => foldedState(db, hall.hallId)
      await checkHalls(db, dataDir, [{ hallId: hall.hallId, state }], true)
      halls.push({ ...hall, state: await state() })
    }
    if (halls.length === 0) throw new BrokenDataError(`There is no hall in ${placeOf(dataDir)}: name another folder.`)
    return await work(db, halls)
  } finally {
    await db.destroy()
  }
}

async function foldedState(db: Kysely<Database>, hallId: string): Promise<HallState> {
  const seq = await readSeq(db, hallId)
  return (await prove(db, hallId, undefined, seq, Number.POSITIVE_INFINITY)).memory.state
}

/** Where the halls of a folder stand, in words. */
export function whereTheyStand(halls: readonly VerifiedHall[]): string {
  return halls.map(({ hallId, state }) => `${hallId} up to event ${state.seq} of ${state.businessDay}`).join(', ')
}
