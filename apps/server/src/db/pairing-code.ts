import type { DeviceKind } from '@one-window/protocol'
import type { Kysely } from 'kysely'
import { purgeOf } from './purge.ts'
import type { Database } from './schema.ts'

/** What a device is paired by; only the code's hash is stored. */
export interface PairingCode {
  readonly codeHash: string
  readonly hallId: string
  readonly kind: DeviceKind
  readonly isReusable: boolean
  readonly expiresAt: number | null
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

/** Forgets pairing codes that ended before a moment (ms). */
export const purgePairingCodes = purgeOf('pairing_code', ['code_hash'], 'expires_at < ?')
