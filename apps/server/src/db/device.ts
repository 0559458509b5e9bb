import type { DeviceKind, DevicesKnown } from '@one-window/protocol'
import type { Kysely, Transaction } from 'kysely'
import type { Database } from './schema.ts'

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
    const row = { device_id: deviceId, hall_id: code.hall_id, kind: code.kind, paired_at: at }
    await trx.insertInto('device').values(row).execute()
    return { deviceId, kind: code.kind as DeviceKind, hallId: code.hall_id }
  })
}

/** Every device of a hall that is paired now, newest first. */
export async function readDevices(db: Kysely<Database>, hallId: string): Promise<DevicesKnown['devices']> {
  const query = db.selectFrom('device').selectAll().where('hall_id', '=', hallId)
  const rows = await query.orderBy('paired_at', 'desc').orderBy('device_id', 'desc').execute()
  return rows.map((row) => ({
    deviceId: row.device_id,
    kind: row.kind as DeviceKind,
    pairedAt: new Date(row.paired_at).toISOString(),
  }))
}

/** False when another process was quicker. */
async function useUp(trx: Transaction<Database>, codeHash: string): Promise<boolean> {
  const { numDeletedRows } = await trx.deleteFrom('pairing_code').where('code_hash', '=', codeHash).executeTakeFirst()
  return numDeletedRows > 0n
}
