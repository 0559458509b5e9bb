import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Kysely } from 'kysely'
import { BrokenDataError } from '../db/broken-data.ts'
import { readHalls } from '../db/hall.ts'
import { hasDatabase, placeOf } from '../db/open.ts'
import type { Database } from '../db/schema.ts'
import { readSecretCheck, saveSecretCheck } from '../db/secret-check.ts'
import { hmacUnder } from './keys.ts'

const SECRET_BYTES = 32
const PUT_BACK = 'put the secret of this hall back, from the folder of a backup'

/**
 * Reads the secret of `dataDir`, whose database this is; both are made at the first start. Throws a BrokenDataError when
 * they do not belong together: under another secret the register would match nobody, and R1 would hold for nobody.
 */
export async function openSecret(dataDir: string, db: Kysely<Database>): Promise<Uint8Array> {
  const [file, known] = [fileIn(dataDir), await readSecretCheck(db)]
  const hasHalls = (await readHalls(db)).length > 0
  const secret = readSecret(dataDir)
  if (secret === null) {
    if (!hasHalls) return makeSecret(dataDir, db)
    throw new BrokenDataError(`${file} is missing, and ${placeOf(dataDir)} is of no use without it: ${PUT_BACK}.`)
  }
  if (known === null && !hasHalls) throw withoutDatabase(dataDir)
  if (known !== null && known !== checkOf(secret)) {
    throw new BrokenDataError(`${file} is not the secret that ${placeOf(dataDir)} was made with: ${PUT_BACK}.`)
  }
  if (known === null) await saveSecretCheck(db, checkOf(secret))
  return secret
}

/** Throws a BrokenDataError for a secret without its database: a new hall beside it would hide that one is lost. */
export function refuseLoneSecret(dataDir: string): void {
  if (existsSync(fileIn(dataDir)) && !hasDatabase(dataDir)) throw withoutDatabase(dataDir)
}

function withoutDatabase(dataDir: string): BrokenDataError {
  const remedy = 'put it back or bring a backup back with npm run restore; to begin a new hall, move the secret away'
  return new BrokenDataError(`${placeOf(dataDir)} is missing or empty beside ${fileIn(dataDir)}: ${remedy}.`)
}

/** The secret of a folder, null when there is none; throws a BrokenDataError when it is no secret. */
export function readSecret(dataDir: string): Uint8Array | null {
  const file = fileIn(dataDir)
  if (!existsSync(file)) return null
  const secret = readFileSync(file)
  if (secret.length === SECRET_BYTES) return secret
  throw new BrokenDataError(`${file} has ${secret.length} bytes instead of ${SECRET_BYTES}: ${PUT_BACK}.`)
}

/** Keeps a secret in a folder, for this account of the machine only. */
export function writeSecret(dataDir: string, secret: Uint8Array): void {
  const file = fileIn(dataDir)
  writeFileSync(`${file}.new`, secret, { mode: 0o600, flush: true })
  renameSync(`${file}.new`, file)
}

/** The check value is there first: a secret that nobody knows can only be one whose database is lost. */
async function makeSecret(dataDir: string, db: Kysely<Database>): Promise<Uint8Array> {
  const secret = randomBytes(SECRET_BYTES)
  await saveSecretCheck(db, checkOf(secret))
  writeSecret(dataDir, secret)
  return secret
}

/** Tells a secret from every other one and says nothing of it. */
function checkOf(secret: Uint8Array): string {
  return hmacUnder(secret)('check')
}

function fileIn(dataDir: string): string {
  return path.join(dataDir, 'secret')
}
