import { PairDevice, PairedDevice } from '@one-window/protocol'
import type { FastifyInstance } from 'fastify'
import type { Static } from 'typebox'
import { hashToken } from '../auth/sessions.ts'
import { pairDevice } from '../db/access.ts'
import { idMaker } from '../new-id.ts'
import { ProblemError } from '../problem-error.ts'
import type { SignInOptions } from './sign-in.ts'

interface DeviceOptions extends Pick<SignInOptions, 'db' | 'sessions' | 'failures'> {
  readonly clock: () => number
}

/** `POST /api/devices/pair`: a code becomes a device with a token that lasts until it is revoked. */
export async function deviceRoutes(
  app: FastifyInstance,
  { db, sessions, failures, clock }: DeviceOptions,
): Promise<void> {
  const newId = idMaker(clock)
  app.post<{ Body: Static<typeof PairDevice> }>('/api/devices/pair', {
    schema: {
      tags: ['access'],
      summary: 'Pairs a device by a code',
      body: PairDevice,
      response: { 200: PairedDevice },
    },
    handler: async ({ body, ip }): Promise<PairedDevice> => {
      const takeBack = failures.countAddress('pairing', ip)
      const deviceId = newId()
      const paired = await pairDevice(db, hashToken(body.code), deviceId, clock())
      if (!paired) throw new ProblemError('pairing-code.invalid')
      takeBack()
      const { kind, hallId } = paired
      const { token } = await sessions.open({ kind: 'device', id: deviceId, hallId, name: kind, roles: [kind] })
      return { token, device: { deviceId, kind, hallId } }
    },
  })
}
