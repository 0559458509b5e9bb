import type { Role } from '@one-window/protocol'
import type { Kysely } from 'kysely'
import { listStatement } from './list-statement.ts'
import { purgeOf } from './purge.ts'
import type { Database } from './schema.ts'
import type { SaveRows } from './work.ts'

/** The account or device behind a token. */
export interface Bearer {
  readonly kind: 'account' | 'device'
  /** The account's name or the device's id. */
  readonly id: string
  readonly hallId: string
  readonly name: string
  readonly roles: readonly Role[]
  /** Null: until revoked. */
  readonly expiresAt: number | null
}

type BearerRow = Pick<Database['token'], 'token_hash' | 'expires_at'> & {
  hall_id: string
  account: string | null
  name: string | null
  roles: string | null
  device_id: string | null
  device_kind: string | null
}

const bearersOf = listStatement<BearerRow>(
  (list) => `select token_hash, expires_at, coalesce(account.hall_id, device.hall_id) as hall_id,
      account.account, account.name, account.roles, device.device_id, device.kind as device_kind
    from token
      left join account on account.account = token.account
      left join device on device.device_id = token.device_id
    where token_hash in ${list} and device.revoked_at is null`,
)

/** Who holds the tokens with these hashes, ended or not, by hash; those that are not there are left out. */
export async function readBearers(
  db: Kysely<Database>,
  tokenHashes: readonly string[],
): Promise<ReadonlyMap<string, Bearer>> {
  const rows = await bearersOf(db, tokenHashes)
  return new Map(rows.map((row) => [row.token_hash, bearerOf(row)]))
}

function bearerOf({ hall_id: hallId, expires_at: expiresAt, ...row }: BearerRow): Bearer {
  if (row.account !== null) {
    const roles = JSON.parse(row.roles ?? '[]')
    return { kind: 'account', id: row.account, hallId, name: row.name ?? '', roles, expiresAt }
  }
  const kind = row.device_kind as Role
  return { kind: 'device', id: row.device_id ?? '', hallId, name: kind, roles: [kind], expiresAt }
}

export async function saveToken(
  db: Kysely<Database>,
  tokenHash: string,
  bearer: Pick<Bearer, 'kind' | 'id' | 'expiresAt'>,
): Promise<void> {
  const account = bearer.kind === 'account' ? bearer.id : null
  const device_id = bearer.kind === 'device' ? bearer.id : null
  const row = { token_hash: tokenHash, account, device_id, expires_at: bearer.expiresAt }
  await db.insertInto('token').values(row).execute()
}

/** Moves a token's end on. */
export async function slideToken(db: Kysely<Database>, tokenHash: string, expiresAt: number): Promise<void> {
  await db.updateTable('token').set({ expires_at: expiresAt }).where('token_hash', '=', tokenHash).execute()
}

/** Deletes an account's tokens but this one and those that were used last, so that so many stay; answers whose it were. */
export async function deleteOldestTokens(
  db: Kysely<Database>,
  { account, tokenHash, kept }: { readonly account: string; readonly tokenHash: string; readonly kept: number },
): Promise<string[]> {
  const others = db.selectFrom('token').select('token_hash').where('account', '=', account)
  const rows = await others.where('token_hash', '!=', tokenHash).orderBy('expires_at', 'desc').execute()
  const hashes = rows.slice(kept - 1).map(({ token_hash }) => token_hash)
  if (hashes.length > 0) await db.deleteFrom('token').where('token_hash', 'in', hashes).execute()
  return hashes
}

export async function deleteToken(db: Kysely<Database>, tokenHash: string): Promise<void> {
  await db.deleteFrom('token').where('token_hash', '=', tokenHash).execute()
}

/** The tokens of whoever is signed out or revoked go with the event that says so. */
export const endTokens: SaveRows = async (trx, { events }) => {
  for (const { name, data } of events) {
    if (name === 'device.revoked') await trx.deleteFrom('token').where('device_id', '=', data.deviceId).execute()
    if (name === 'session.ended') await trx.deleteFrom('token').where('account', '=', data.account).execute()
  }
}

/** Forgets tokens that ended before a moment (ms). */
export const purgeTokens = purgeOf('token', ['token_hash'], 'expires_at < ?')
