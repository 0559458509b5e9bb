import { type DeviceKind, LIMITS } from '@one-window/protocol'
import type { DeviceFact } from '@one-window/queue'
import type { Kysely, Transaction } from 'kysely'
import { listStatement } from './list-statement.ts'
import type { Database } from './schema.ts'
import type { SaveRows } from './work.ts'

/** A device of a hall; moments are ms. */
export interface DeviceRow {
  readonly deviceId: string
  readonly kind: DeviceKind
  readonly pairedAt: number
  readonly revokedAt: number | null
}

const devicesBy = listStatement<Pick<Database['device'], 'device_id' | 'kind' | 'revoked_at'>>(
  (list) => `select device_id, kind, revoked_at from device where hall_id = ? and device_id in ${list}`,
)

/** The new device's id at a moment (ms), and the time (ms) of the hall that the code is for. */
interface Pairing {
  readonly newIdAt: (at: number) => string
  readonly now: (hallId: string) => number
}

/** Uses a pairing code up, if it is not a reusable one, and adds the device; undefined when the code is not valid. */
export function pairDevice(
  db: Kysely<Database>,
  codeHash: string,
  { newIdAt, now }: Pairing,
): Promise<{ deviceId: string; kind: DeviceKind; hallId: string } | undefined> {
  return db.transaction().execute(async (trx) => {
    const code = await trx.selectFrom('pairing_code').selectAll().where('code_hash', '=', codeHash).executeTakeFirst()
    if (!code) return undefined
    const at = now(code.hall_id)
    if (code.expires_at !== null && code.expires_at <= at) return undefined
    if (!code.is_reusable && !(await useUp(trx, codeHash))) return undefined
    const deviceId = newIdAt(at)
    const row = { device_id: deviceId, hall_id: code.hall_id, kind: code.kind, paired_at: at, revoked_at: null }
    await trx.insertInto('device').values(row).execute()
    return { deviceId, kind: code.kind as DeviceKind, hallId: code.hall_id }
  })
}

/** The devices of a hall, at most `LIMITS.devicesShownMax`: those that are paired now first, newest first. */
export async function readDevices(db: Kysely<Database>, hallId: string): Promise<DeviceRow[]> {
  const query = db.selectFrom('device').selectAll().where('hall_id', '=', hallId)
  const sorted = query
    .orderBy((row) => row.case().when('revoked_at', 'is', null).then(0).else(1).end())
    .orderBy('paired_at', 'desc')
    .orderBy('device_id', 'desc')
  const rows = await sorted.limit(LIMITS.devicesShownMax).execute()
  return rows.map((row) => ({
    deviceId: row.device_id,
    kind: row.kind as DeviceKind,
    pairedAt: row.paired_at,
    revokedAt: row.revoked_at,
  }))
}

/** Those of these devices that were paired with the hall, by id. */
export async function readDeviceFacts(
  db: Kysely<Database>,
  hallId: string,
  deviceIds: readonly string[],
): Promise<Map<string, DeviceFact>> {
  const rows = await devicesBy(db, hallId, deviceIds)
  return new Map(
    rows.map((row) => [row.device_id, { kind: row.kind as DeviceKind, isRevoked: row.revoked_at !== null }]),
  )
}

/** The devices that were revoked; their tokens go with `endTokens`. */
export const saveRevoked: SaveRows = async (trx, { hallId, events }) => {
  for (const { name, data, at } of events) {
    if (name !== 'device.revoked') continue
    const revoked = trx.updateTable('device').set({ revoked_at: at })
    await revoked.where('hall_id', '=', hallId).where('device_id', '=', data.deviceId).execute()
  }
}

/** False when another process was quicker. */
async function useUp(trx: Transaction<Database>, codeHash: string): Promise<boolean> {
  const { numDeletedRows } = await trx.deleteFrom('pairing_code').where('code_hash', '=', codeHash).executeTakeFirst()
  return numDeletedRows > 0n
}
