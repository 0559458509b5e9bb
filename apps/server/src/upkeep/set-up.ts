import { randomBytes } from 'node:crypto'
import { DEFAULT_SETTINGS } from '@one-window/queue'
import type { Kysely } from 'kysely'
import type { Keys } from '../access/keys.ts'
import { hashPassword } from '../access/passwords.ts'
import { type Config, ConfigError } from '../config.ts'
import { saveAccounts } from '../db/account.ts'
import { addHall, type Hall, readHalls } from '../db/hall.ts'
import type { Database } from '../db/schema.ts'
import { seedDemoHall } from '../demo/seed.ts'

const PASSWORD_BYTES = 12

/** The halls of the database; an empty one gets its first hall. Known passwords never become a real hall's. */
export async function setUpHalls(
  db: Kysely<Database>,
  keys: Keys,
  { mode, dataDir, clock }: Pick<Config, 'mode' | 'dataDir' | 'clock'>,
): Promise<Hall[]> {
  if ((await readHalls(db)).length === 0) {
    if (mode === 'demo') await seedDemoHall(db, keys, clock.wall())
    else await addEmptyHall(db)
  }
  const halls = await readHalls(db)
  if (halls.some(({ isDemo }) => isDemo !== (mode === 'demo'))) {
    throw new ConfigError(
      mode === 'demo'
        ? `${dataDir} holds a real hall: start with --production, or choose another DATA_DIR.`
        : `${dataDir} holds the demo hall with its known passwords: choose another DATA_DIR.`,
    )
  }
  return halls
}

/** A real hall begins empty, with one administrator whose password is shown this once. */
async function addEmptyHall(db: Kysely<Database>): Promise<void> {
  const password = randomBytes(PASSWORD_BYTES).toString('base64url')
  const passwordHash = await hashPassword(password)
  await db.transaction().execute(async (trx) => {
    await addHall(trx, { hallId: 'hall', settings: DEFAULT_SETTINGS, isDemo: false })
    const admin = { account: 'admin', hallId: 'hall', name: '管理员', roles: ['admin'] as const, passwordHash }
    await saveAccounts(trx, [admin])
  })
  console.log(`The administrator's account is admin, the password ${password} (shown only now).`)
}
