// npm run backup -- <folder>    writes all that is committed into a new folder, with the secret; the server may run

import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { readSecret, writeSecret } from '../../access/secret.ts'
import { ConfigError, readConfig } from '../../config.ts'
import { copyDatabase, hasDatabase } from '../../db/open.ts'
import { whereTheyStand, withVerified } from './verify.ts'

try {
  await run(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  console.error('There is no new backup.')
  process.exitCode = 1
}

async function run([name, ...rest]: string[]): Promise<void> {
  if (name === undefined || rest.length > 0) throw new ConfigError('npm run backup -- <folder>')
  // npm changes to the workspace first; the person named the folder from where they stood.
  const folder = path.resolve(process.env.INIT_CWD ?? '.', name)
  const { dataDir } = readConfig([], { DATA_DIR: process.env.DATA_DIR })
  const secret = readSecret(dataDir)
  if (!hasDatabase(dataDir) || secret === null) throw new ConfigError(`There is no hall in ${dataDir}.`)
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new ConfigError(`${folder} is not empty: name a new folder for each backup.`)
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  copyDatabase(dataDir, folder)
  writeSecret(folder, secret)
  const words = await withVerified(folder, async (_, halls) => whereTheyStand(halls))
  console.log(`${folder} holds ${words}, opened and folded once, with its secret: keep it as safe as the hall itself.`)
}
