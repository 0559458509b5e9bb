import type { FastifyBaseLogger } from 'fastify'
import type { Kysely } from 'kysely'
import type { Config } from '../../config.ts'
import type { Hall } from '../../db/hall.ts'
import type { Database } from '../../db/schema.ts'
import type { Halls } from '../../hall/halls.ts'
import { openHalls } from '../../hall/open-halls.ts'
import { checkHalls } from './check-halls.ts'
import { Marks } from './marks.ts'

/** A keeper for each hall that does not contradict itself, caught up to now, and the notes for the next start. */
export async function openChecked(
  log: FastifyBaseLogger,
  db: Kysely<Database>,
  found: readonly Hall[],
  config: Config,
  onFault: (error: unknown) => void,
): Promise<{ readonly halls: Halls; readonly marks: Marks }> {
  const halls = openHalls(log, db, found, config, onFault)
  const folded = [...halls].map(([hallId, keeper]) => ({ hallId, state: () => keeper.read(({ state }) => state) }))
  await checkHalls(db, config.dataDir, folded)
  const marks = new Marks(db, config.clock, halls)
  // A full disk keeps nobody from looking; what is not noted is looked at more closely the next time.
  await marks.open().catch(onFault)
  for (const keeper of halls.values()) await keeper.tick()
  return { halls, marks }
}
