import type { DeviceKind } from '@one-window/protocol'
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

/** False when another process was quicker. */
async function useUp(trx: Transaction<Database>, codeHash: string): Promise<boolean> {
  const { numDeletedRows } = await trx.deleteFrom('pairing_code').where('code_hash', '=', codeHash).executeTakeFirst()
  return numDeletedRows > 0n
}
