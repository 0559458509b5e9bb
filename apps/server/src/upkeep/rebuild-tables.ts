import type { HallEvent } from '@one-window/protocol'
import { fold, type HallState, newHallState, type Touched, takeTouched } from '@one-window/queue'
import type { Kysely, Transaction } from 'kysely'
import { type Hall, readHalls } from '../db/hall.ts'
import { lockHall, readJournal } from '../db/journal.ts'
import { clearTables, saveGiven } from '../db/rows.ts'
import type { Database } from '../db/schema.ts'

/** Told of each business day that stands in the tables again. */
type OnDay = (hallId: string, businessDay: string) => void

/**
 * Makes the tables that the journal gives anew, and no other: people, comments, register, catalogue, access and outcomes
 * stay. One transaction, so that a crash on the way leaves everything as it was. Answers how many events were folded.
 */
export function rebuildTables(db: Kysely<Database>, onDay: OnDay): Promise<number> {
  return db.transaction().execute(async (trx) => {
    let events = 0
    for (const hall of await readHalls(trx)) events += await rebuildHall(trx, hall, onDay)
    return events
  })
}

async function rebuildHall(trx: Transaction<Database>, { hallId, settings }: Hall, onDay: OnDay): Promise<number> {
  await lockHall(trx, hallId)
  const state = newHallState(hallId, settings)
  await clearTables(trx, hallId)
  const rated: HallEvent[] = []
  for await (const events of readJournal(trx, hallId)) {
    for (const event of events) {
      if (event.name === 'day.opened') await saveDay(trx, state, rated.splice(0), NO_WINDOWS, onDay)
      fold(state, event)
      if (event.name === 'ticket.rated') rated.push(event)
    }
  }
  await saveDay(trx, state, rated, state.windows, onDay)
  return state.seq
}

const NO_WINDOWS: Touched['windows'] = new Map()

/**
 * Saves what a day has touched and who was rated on it. By its end nobody is at a window or holds a live number, so that
 * no row is in the way of another; windows change hands all the time and are saved once, as they stand in the end.
 */
async function saveDay(
  trx: Transaction<Database>,
  state: HallState,
  rated: readonly HallEvent[],
  windows: Touched['windows'],
  onDay: OnDay,
): Promise<void> {
  if (state.businessDay === null) return
  const taken = takeTouched(state)
  const touched = { ...taken, windows, isStaffingTouched: true, lostWindows: new Set<number>(), settings: null }
  await saveGiven(trx, state.hallId, touched, rated)
  onDay(state.hallId, state.businessDay)
}
