import { command, oneOf, strictObject } from '../define.ts'
import { Moment, ThingId } from '../ids.ts'
import { DEVICE_KINDS, IN_CHARGE } from '../roles.ts'

/** For good: it is let in no more, its sockets close and nothing that it has still asked for is done. */
export const RevokeDevice = command(
  'device.revoke',
  'Takes a device out of the hall',
  IN_CHARGE,
  strictObject({ deviceId: ThingId }),
  strictObject({ device: strictObject({ deviceId: ThingId, kind: oneOf(DEVICE_KINDS), revokedAt: Moment }) }),
  ['device.unknown', 'device.revoked'],
)

/** The commands on devices, in the order the documents show. */
export const DEVICE_COMMANDS = [RevokeDevice] as const
