// npm run rebuild    makes the tables of tickets, windows and ratings anew from the journal; the server must not run

import { openData } from '../access/open-data.ts'
import { ConfigError, readConfig } from '../config.ts'
import { readHalls } from '../db/hall.ts'
import { hasDatabase, lockDataDir } from '../db/open.ts'
import { rebuildTables } from './rebuild-tables.ts'
import { checkJournal } from './start/check-halls.ts'

const LOCK_WAIT_MS = 1_000

try {
  await run()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  console.error('Nothing was changed.')
  process.exitCode = 1
}

async function run(): Promise<void> {
  const { dataDir } = readConfig([], { DATA_DIR: process.env.DATA_DIR })
  if (!hasDatabase(dataDir)) throw new ConfigError(`There is no hall in ${dataDir}.`)
  const release = await lockDataDir(dataDir, LOCK_WAIT_MS)
  const { db } = await openData(dataDir)
  try {
    for (const { hallId } of await readHalls(db)) await checkJournal(db, dataDir, hallId, true)
    const events = await rebuildTables(db, (hallId, day) => console.log(`${hallId} ${day}`))
    console.log(`The tables stand anew, from ${events} events.`)
  } finally {
    await db.destroy()
    release()
  }
}
