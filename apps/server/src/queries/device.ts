import type { Device } from '@one-window/protocol'
import { actorIdOf, issuedToday } from '@one-window/queue'
import { readDevices } from '../db/device.ts'
import type { AnswerQuery } from './answer.ts'

/** The devices of the hall with what they do now and have issued today. */
export const answerDevices: AnswerQuery<'devices'> = async (_input, { db, keeper, pacedDevices, connected }) => {
  const rows = await readDevices(db, keeper.hallId)
  const issued = await keeper.read(({ state }) => issuedToday(state))
  const heard = connected()
  const devices = rows.map(({ deviceId, kind, pairedAt, revokedAt }): Device => {
    const today = issued.get(actorIdOf('device', deviceId))
    return {
      deviceId,
      kind,
      pairedAt: iso(pairedAt),
      revokedAt: revokedAt === null ? null : iso(revokedAt),
      isConnected: heard.has(deviceId),
      isPaced: pacedDevices.isPaced(deviceId),
      issuedToday: today?.count ?? 0,
      lastIssuedAt: today ? iso(today.lastAt) : null,
    }
  })
  return { devices }
}

function iso(at: number): string {
  return new Date(at).toISOString()
}
