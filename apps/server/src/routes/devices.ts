import { IN_CHARGE, LIMITS, MakePairingCode, PairDevice, PairedDevice, PairingCodeMade } from '@one-window/protocol'
import type { FastifyInstance } from 'fastify'
import type { Static } from 'typebox'
import { sessionIn } from '../access/admission.ts'
import { LookQueue } from '../access/look-queue.ts'
import { hashPairingCode, newPairingCode } from '../access/pairing-codes.ts'
import type { Times } from '../access/times.ts'
import { pairDevice } from '../db/device.ts'
import { savePairingCodes } from '../db/pairing-code.ts'
import { newIdAt } from '../hall/new-id.ts'
import { ProblemError } from '../problem/problem-error.ts'
import { BY_BODY, BY_ROLE, forRoles, PUBLIC } from './answers.ts'
import type { SignInOptions } from './sign-in.ts'

interface DeviceOptions extends Pick<SignInOptions, 'admission' | 'db' | 'sessions' | 'failures'> {
  readonly times: Times
}

const CODE_MS = LIMITS.pairingCodeMinutes * 60_000

/** `POST /api/devices/codes` makes a code for a device; `…/pair` makes of it a token that lasts until it is revoked. */
export async function deviceRoutes(app: FastifyInstance, options: DeviceOptions): Promise<void> {
  const { admission, db, times } = options
  app.post<{ Body: MakePairingCode }>('/api/devices/codes', {
    schema: {
      tags: ['access'],
      operationId: 'pairingCodeMake',
      summary: 'Makes a code that pairs one device, once and soon',
      description: forRoles(IN_CHARGE),
      body: MakePairingCode,
      example: { kind: 'kiosk' },
      response: { 200: PairingCodeMade },
      problems: [...BY_ROLE, ...BY_BODY, 'not-committed'],
    },
    onRequest: [admission.signedInAs(IN_CHARGE), admission.paced],
    handler: async (request): Promise<PairingCodeMade> => {
      const { hallId } = sessionIn(request).bearer
      const { kind } = request.body
      const code = newPairingCode()
      const expiresAt = times.now(hallId) + CODE_MS
      await savePairingCodes(db, [{ codeHash: hashPairingCode(code), hallId, kind, isReusable: false, expiresAt }])
      return { code, kind, expiresAt: new Date(expiresAt).toISOString() }
    },
  })
  await app.register(pairRoute, options)
}

async function pairRoute(app: FastifyInstance, { db, sessions, failures, times }: DeviceOptions): Promise<void> {
  const queue = new LookQueue(LIMITS.strangePairingsWaitingMax)
  app.post<{ Body: Static<typeof PairDevice> }>('/api/devices/pair', {
    schema: {
      tags: ['access'],
      operationId: 'devicePair',
      summary: 'Pairs a device by a code',
      body: PairDevice,
      example: { code: 'demo-kiosk' },
      response: { 200: PairedDevice },
      problems: [...BY_BODY, 'pairing-code.invalid', 'overloaded', 'not-committed'],
      ...PUBLIC,
    },
    handler: async ({ body, ip, log }): Promise<PairedDevice> => {
      const look = () => pairDevice(db, hashPairingCode(body.code), { newIdAt, now: times.now })
      // An address that has failed too often keeps nobody out who has the right code: they are looked at one by one.
      const takeBack = await failures.countAddress('pairing', ip).catch(() => null)
      const paired = takeBack ? await look() : await queue.run(look)
      if (!paired) {
        log.warn({ address: ip }, 'a pairing failed')
        throw new ProblemError('pairing-code.invalid')
      }
      await takeBack?.()
      const { deviceId, kind, hallId } = paired
      const { token } = await sessions.open({ kind: 'device', id: deviceId, hallId, name: kind, roles: [kind] })
      return { token, device: { deviceId, kind, hallId } }
    },
  })
}
