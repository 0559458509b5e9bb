import { LANES } from '@one-window/protocol'
import { takeTouched } from '@one-window/queue'
import type { Kysely } from 'kysely'
import type { Config } from '../../config.ts'
import type { Hall } from '../../db/hall.ts'
import { saveMark } from '../../db/hall-mark.ts'
import { saveEvents } from '../../db/journal.ts'
import type { Database } from '../../db/schema.ts'
import { HallClock } from '../../hall/clock.ts'
import { HallKeeper } from '../../hall/keeper.ts'

/** More numbers of one prefix than are given between a backup and a restore on one day; a hall gives a few hundred a day. */
export const SKIPPED = 1_000

/**
 * Opens the day of a restored hall as a start would, and lets its numbers go on so much further on (R2): nobody knows
 * which were given on this day after the backup. Its clocks have yet to prove themselves.
 */
export async function goOnAfterRestore(
  db: Kysely<Database>,
  { hallId, isDemo }: Hall,
  { clock: machine }: Pick<Config, 'clock'>,
): Promise<void> {
  const clock = new HallClock({ machine, takesItsStart: isDemo })
  const keeper = new HallKeeper({ db, hallId, clock, onFault: fail })
  await keeper.tick()
  const state = await keeper.read((memory) => memory.state)
  await keeper.stop()
  const { seq, lastAt, businessDay, settings, lastSequence } = state
  const lastSequences = Object.fromEntries(
    LANES.map((lane) => settings.prefixes[lane]).map((prefix) => [prefix, (lastSequence.get(prefix) ?? 0) + SKIPPED]),
  )
  const at = Math.max(clock.now().at, lastAt)
  const journaled = { seq: seq + 1, at, actor: 'system', businessDay: businessDay ?? '' }
  const event = { name: 'day.numbers-skipped', data: { lastSequences }, ...journaled } as const
  const work = { hallId, at, events: [event], touched: takeTouched(state), outcomes: [] }
  await db.transaction().execute((trx) => saveEvents(trx, work))
  const unproven = { boot: '', elapsedMs: 0, wallAt: machine.wall(), agreedMs: 0 }
  await saveMark(db, hallId, { isOpen: false, seq: seq + 1, ...unproven })
}

function fail(error: unknown): never {
  throw error
}
