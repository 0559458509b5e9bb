import type { DeviceKind, Role } from '@one-window/protocol'
import type { Kysely } from 'kysely'
import type { Database } from './schema.ts'

export interface Account {
  readonly account: string
  readonly hallId: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly passwordHash: string
}

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

export interface PairingCode {
  readonly codeHash: string
  readonly hallId: string
  readonly kind: DeviceKind
  readonly isReusable: boolean
  readonly expiresAt: number | null
}

export async function readAccount(db: Kysely<Database>, account: string): Promise<Account | undefined> {
  const row = await db.selectFrom('account').selectAll().where('account', '=', account).executeTakeFirst()
  return row && { ...accountOf(row), passwordHash: row.password_hash }
}

export async function saveAccounts(db: Kysely<Database>, accounts: readonly Account[]): Promise<void> {
  const rows = accounts.map(({ account, hallId, name, roles, passwordHash }) => ({
    account,
    hall_id: hallId,
    name,
    roles: JSON.stringify(roles),
    password_hash: passwordHash,
  }))
  await db.insertInto('account').values(rows).execute()
}

export async function savePairingCodes(db: Kysely<Database>, codes: readonly PairingCode[]): Promise<void> {
  const rows = codes.map(({ codeHash, hallId, kind, isReusable, expiresAt }) => ({
    code_hash: codeHash,
    hall_id: hallId,
    kind,
    is_reusable: Number(isReusable),
    expires_at: expiresAt,
  }))
  await db.insertInto('pairing_code').values(rows).execute()
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

export async function deleteToken(db: Kysely<Database>, tokenHash: string): Promise<void> {
  await db.deleteFrom('token').where('token_hash', '=', tokenHash).execute()
}

/** Forgets tokens that ended before a moment (ms). */
export async function purgeTokens(db: Kysely<Database>, before: number): Promise<void> {
  await db.deleteFrom('token').where('expires_at', '<', before).execute()
}

/** Forgets pairing codes that ended before a moment (ms). */
export async function purgePairingCodes(db: Kysely<Database>, before: number): Promise<void> {
  await db.deleteFrom('pairing_code').where('expires_at', '<', before).execute()
}

/** Who holds the token with this hash, ended or not. */
export async function readBearer(db: Kysely<Database>, tokenHash: string): Promise<Bearer | undefined> {
  const token = await db.selectFrom('token').selectAll().where('token_hash', '=', tokenHash).executeTakeFirst()
  if (!token) return undefined
  const { account, device_id: deviceId, expires_at: expiresAt } = token
  const bearer = account === null ? await readDevice(db, deviceId ?? '') : await readPerson(db, account)
  return bearer && { ...bearer, expiresAt }
}

/** Uses a pairing code up, if it is not a reusable one, and adds the device; undefined when the code is not valid. */
export function pairDevice(
  db: Kysely<Database>,
  codeHash: string,
  deviceId: string,
  at: number,
): Promise<{ kind: DeviceKind; hallId: string } | undefined> {
  return db.transaction().execute(async (trx) => {
    const code = await trx.selectFrom('pairing_code').selectAll().where('code_hash', '=', codeHash).executeTakeFirst()
    if (!code || (code.expires_at !== null && code.expires_at <= at)) return undefined
    if (!code.is_reusable) await trx.deleteFrom('pairing_code').where('code_hash', '=', codeHash).execute()
    const row = { device_id: deviceId, hall_id: code.hall_id, kind: code.kind, paired_at: at }
    await trx.insertInto('device').values(row).execute()
    return { kind: code.kind as DeviceKind, hallId: code.hall_id }
  })
}

async function readPerson(db: Kysely<Database>, account: string): Promise<Omit<Bearer, 'expiresAt'> | undefined> {
  const found = await readAccount(db, account)
  return found && { kind: 'account', id: account, hallId: found.hallId, name: found.name, roles: found.roles }
}

async function readDevice(db: Kysely<Database>, deviceId: string): Promise<Omit<Bearer, 'expiresAt'> | undefined> {
  const row = await db.selectFrom('device').selectAll().where('device_id', '=', deviceId).executeTakeFirst()
  return row && { kind: 'device', id: deviceId, hallId: row.hall_id, name: row.kind, roles: [row.kind as Role] }
}

function accountOf(row: Database['account']): Omit<Account, 'passwordHash'> {
  return { account: row.account, hallId: row.hall_id, name: row.name, roles: JSON.parse(row.roles) }
}
