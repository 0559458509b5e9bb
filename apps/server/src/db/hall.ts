import type { HallSettings } from '@one-window/protocol'
import { overDefaults } from '@one-window/queue'
import type { Kysely } from 'kysely'
import type { Database } from './schema.ts'
import { statement } from './statement.ts'
import type { SaveRows } from './work.ts'

const setSettings = statement(() => 'update hall_set_up set settings = ? where hall_id = ?')

export interface Hall {
  readonly hallId: string
  readonly settings: HallSettings
  /** A demo hall has known passwords. */
  readonly isDemo: boolean
}

export async function readHalls(db: Kysely<Database>): Promise<Hall[]> {
  const rows = await db.selectFrom('hall_set_up').selectAll().orderBy('hall_id').execute()
  return rows.map((row) => ({
    hallId: row.hall_id,
    settings: overDefaults(JSON.parse(row.settings)),
    isDemo: row.is_demo === 1,
  }))
}

/** The settings that the next business day opens with. */
export async function readSettings(db: Kysely<Database>, hallId: string): Promise<HallSettings> {
  const query = db.selectFrom('hall_set_up').select('settings').where('hall_id', '=', hallId)
  return overDefaults(JSON.parse((await query.executeTakeFirstOrThrow()).settings))
}

/** Adds a hall without any event. */
export async function addHall(db: Kysely<Database>, { hallId, settings, isDemo }: Hall): Promise<void> {
  await db.insertInto('hall').values({ hall_id: hallId }).execute()
  const row = { hall_id: hallId, settings: JSON.stringify(settings), is_demo: Number(isDemo) }
  await db.insertInto('hall_set_up').values(row).execute()
}

/** What the hall is set up with from now on. */
export const saveSettings: SaveRows = async (trx, { hallId, touched: { settings } }) => {
  if (settings) await setSettings(trx, JSON.stringify(settings), hallId)
}
