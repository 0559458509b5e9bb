// npm run import -- taxpayers <file>    adds to the register, or replaces what it says of these taxpayers
// npm run import -- matters <file>      replaces the hall's catalogue

import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Kysely } from 'kysely'
import type { Keys } from '../access/keys.ts'
import { openData } from '../access/open-data.ts'
import { ConfigError, readConfig } from '../config.ts'
import { readHalls } from '../db/hall.ts'
import { replaceCatalogue } from '../db/matter.ts'
import { lockDataDir } from '../db/open.ts'
import type { Database } from '../db/schema.ts'
import { saveRegister } from '../db/taxpayer.ts'
import { ImportError } from './csv.ts'
import { readMatters } from './matters.ts'
import { readTaxpayers, registered } from './taxpayers.ts'

const USAGE = 'npm run import -- taxpayers <file.csv>\nnpm run import -- matters <file.csv>'
const LOCK_WAIT_MS = 1_000

process.exitCode = await run(process.argv.slice(2)).catch(complain)

async function run([what, file, ...rest]: string[]): Promise<number> {
  if ((what !== 'taxpayers' && what !== 'matters') || file === undefined || rest.length > 0) {
    console.error(USAGE)
    return 2
  }
  // npm changes to the workspace first; the person named the file from where they stood.
  const bytes = readFileSync(path.resolve(process.env.INIT_CWD ?? '.', file))
  const { dataDir } = readConfig([], { DATA_DIR: process.env.DATA_DIR })
  const release = await lockDataDir(dataDir, LOCK_WAIT_MS)
  const { db, keys } = await openData(dataDir)
  try {
    const count = what === 'taxpayers' ? await importTaxpayers(db, keys, bytes) : await importMatters(db, bytes)
    console.log(`${count} rows imported.`)
    return 0
  } finally {
    await db.destroy()
    release()
  }
}

async function importTaxpayers(db: Kysely<Database>, keys: Keys, bytes: Uint8Array): Promise<number> {
  const entries = readTaxpayers(bytes)
  const onProgress = (done: number): void => console.log(`${done} of ${entries.length}`)
  const taxpayers = entries.map((entry) => registered(keys, entry))
  await db.transaction().execute((trx) => saveRegister(trx, taxpayers, onProgress))
  return entries.length
}

async function importMatters(db: Kysely<Database>, bytes: Uint8Array): Promise<number> {
  const matters = readMatters(bytes)
  const [hall] = await readHalls(db)
  if (!hall) throw new ConfigError('There is no hall yet: start the server once, stop it, then import.')
  await db.transaction().execute((trx) => replaceCatalogue(trx, hall.hallId, matters))
  return matters.length
}

/** What went wrong, in words; a bug keeps its stack. */
function complain(error: unknown): number {
  if (!(error instanceof ImportError)) {
    console.error(error instanceof Error ? error.message : error)
    return 1
  }
  // All at once: whoever mends the file wants to go through it once.
  console.error(error.errors.map(({ line, reason }) => `line ${line}: ${reason}`).join('\n'))
  console.error('Nothing was imported.')
  return 1
}
