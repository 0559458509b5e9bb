import type { FastifyBaseLogger } from 'fastify'
import type { Kysely } from 'kysely'
import type { Config } from '../config.ts'
import type { Hall } from '../db/hall.ts'
import type { Database } from '../db/schema.ts'
import { HallClock, type HallClockOptions } from './clock.ts'
import type { Halls } from './halls.ts'
import { HallKeeper } from './keeper.ts'

/** A keeper for each hall, by the machine's clocks; a demo hall takes the clock of its start without asking (R15b). */
export function openHalls(
  log: FastifyBaseLogger,
  db: Kysely<Database>,
  found: readonly Hall[],
  { clock: machine, mode }: Config,
  onFault: (error: unknown) => void,
): Halls {
  const openHall = (hallId: string): HallKeeper => {
    const onDoubt: HallClockOptions['onDoubt'] = (doubt) => {
      if (doubt) log.warn({ hallId, ...inWords(doubt) }, 'the clock is doubted: the hall goes on at its own time')
      else log.info({ hallId }, 'the clock is believed again')
    }
    const clock = new HallClock({ machine, takesItsStart: mode === 'demo', onDoubt })
    return new HallKeeper({ db, hallId, clock, onFault })
  }
  return new Map(found.map(({ hallId }) => [hallId, openHall(hallId)]))
}

function inWords({ clockTime, hallTime }: { readonly clockTime: number; readonly hallTime: number }) {
  return { clockTime: new Date(clockTime).toISOString(), hallTime: new Date(hallTime).toISOString() }
}
