import { type Static, Type } from 'typebox'
import { oneOf, orNull, strictObject } from '../define.ts'
import { Moment, ThingId } from '../ids.ts'
import { LIMITS } from '../limits.ts'
import { DEVICE_KINDS } from '../roles.ts'

/** A device of the hall as those in charge see it; its id names nobody. */
export const Device = strictObject({
  deviceId: ThingId,
  kind: oneOf(DEVICE_KINDS),
  pairedAt: Moment,
  revokedAt: orNull(Moment),
  isConnected: Type.Boolean({ description: 'A screen of it hears this server now.' }),
  isPaced: Type.Boolean({ description: 'It was turned away for being too fast within the last minute.' }),
  issuedToday: Type.Integer({ minimum: 0, description: 'The numbers that it has issued on this business day.' }),
  lastIssuedAt: orNull(Moment),
})
export type Device = Static<typeof Device>

/** The devices of a hall: those that are paired first, of those that were paired last first. */
export const DevicesKnown = strictObject({ devices: Type.Array(Device, { maxItems: LIMITS.devicesShownMax }) })
export type DevicesKnown = Static<typeof DevicesKnown>
