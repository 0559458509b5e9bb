import type { HallSettings } from '@one-window/protocol'
import type { Kysely } from 'kysely'
import type { Database } from './schema.ts'

export interface Hall {
  readonly hallId: string
  readonly settings: HallSettings
  /** A demo hall has known passwords. */
  readonly isDemo: boolean
}

export async function readHalls(db: Kysely<Database>): Promise<Hall[]> {
  const rows = await db.selectFrom('hall').selectAll().orderBy('hall_id').execute()
  return rows.map((row) => ({
    hallId: row.hall_id,
    settings: JSON.parse(row.settings),
    isDemo: row.is_demo === 1,
  }))
}

/** Adds a hall without any event. */
export async function addHall(db: Kysely<Database>, { hallId, settings, isDemo }: Hall): Promise<void> {
  const row = { hall_id: hallId, seq: 0, settings: JSON.stringify(settings), is_demo: Number(isDemo) }
  await db.insertInto('hall').values(row).execute()
}
