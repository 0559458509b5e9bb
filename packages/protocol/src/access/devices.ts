import { type Static, Type } from 'typebox'
import { oneOf, strictObject } from '../define.ts'
import { HallId, Moment } from '../ids.ts'
import { LIMITS } from '../limits.ts'
import { DEVICE_KINDS } from '../roles.ts'

/** `POST /api/devices/pair` */
export const PairDevice = strictObject({ code: Type.String({ minLength: 1, maxLength: LIMITS.pairingCodeCharsMax }) })
/** An opaque token that lasts until the device is revoked. */
export const PairedDevice = strictObject({
  token: Type.String(),
  device: strictObject({ deviceId: Type.String(), kind: oneOf(DEVICE_KINDS), hallId: HallId }),
})
export type PairedDevice = Static<typeof PairedDevice>

/** `POST /api/devices/codes`: a code by which one device is paired, once and soon. */
export const MakePairingCode = strictObject({ kind: oneOf(DEVICE_KINDS) })
export type MakePairingCode = Static<typeof MakePairingCode>
export const PairingCodeMade = strictObject({
  code: Type.String({ description: 'Shown only now; capitals, spaces and hyphens make no difference when typed.' }),
  kind: oneOf(DEVICE_KINDS),
  expiresAt: Moment,
})
export type PairingCodeMade = Static<typeof PairingCodeMade>
