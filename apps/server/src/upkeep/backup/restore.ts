// npm run restore -- <folder> [--replace]    brings a backup back; what was there is moved aside, never deleted

import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { type Config, ConfigError, readConfig } from '../../config.ts'
import { hasDatabase, lockDataDir } from '../../db/open.ts'
import { goOnAfterRestore, SKIPPED } from './skip-numbers.ts'
import { whereTheyStand, withVerified } from './verify.ts'

const LOCK_WAIT_MS = 1_000
const USAGE = 'npm run restore -- <folder> [--replace]'

try {
  await run(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  console.error('Nothing was restored.')
  process.exitCode = 1
}

async function run(args: readonly string[]): Promise<void> {
  const [name, ...rest] = args.filter((arg) => arg !== '--replace')
  if (name === undefined || rest.length > 0) throw new ConfigError(USAGE)
  const folder = path.resolve(process.env.INIT_CWD ?? '.', name)
  const config = readConfig([], { DATA_DIR: process.env.DATA_DIR })
  if (!hasDatabase(folder)) throw new ConfigError(`There is no backup in ${folder}.`)
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 })
  const release = await lockDataDir(config.dataDir, LOCK_WAIT_MS)
  try {
    await restore(folder, config, args.includes('--replace'))
  } finally {
    release()
  }
}

async function restore(folder: string, config: Config, mayReplace: boolean): Promise<void> {
  const { dataDir } = config
  const present = readdirSync(dataDir).filter(isOfHall)
  if (present.length > 0 && !mayReplace) {
    throw new ConfigError(`${dataDir} holds a hall already: to move it aside, add --replace.`)
  }
  const fresh = path.join(dataDir, 'restoring')
  const words = await prepare(folder, fresh, config).catch((error: unknown) => {
    rmSync(fresh, { recursive: true, force: true })
    throw error
  })
  const aside = present.length > 0 ? path.join(dataDir, `replaced-${Date.now()}`) : null
  if (aside !== null) move(dataDir, aside, present)
  move(fresh, dataDir, readdirSync(fresh))
  rmSync(fresh, { recursive: true })
  console.log(`${dataDir} holds ${words}, opened and folded once.`)
  if (aside !== null) console.log(`What was there before is in ${aside}.`)
  console.log(`What happened after the backup is lost. Numbers of today go on ${SKIPPED} further on, so that none that`)
  console.log(`was given since is given twice; whoever holds such a number needs a new one.`)
}

/** A copy of the backup, looked at as a whole and made ready; the backup itself stays as it is. */
async function prepare(folder: string, fresh: string, config: Config): Promise<string> {
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { mode: 0o700 })
  for (const name of readdirSync(folder).filter(isOfHall)) cpSync(path.join(folder, name), path.join(fresh, name))
  return withVerified(fresh, async (db, halls) => {
    for (const hall of halls) await goOnAfterRestore(db, hall, config)
    return whereTheyStand(halls)
  })
}

/** The lock is held meanwhile and stays; what SQLite shares between processes is made anew. */
function isOfHall(name: string): boolean {
  return /^(?:one-window\.db(?:-wal)?|secret)$/.test(name)
}

function move(from: string, to: string, names: readonly string[]): void {
  if (!existsSync(to)) mkdirSync(to, { mode: 0o700 })
  for (const name of names) renameSync(path.join(from, name), path.join(to, name))
}
