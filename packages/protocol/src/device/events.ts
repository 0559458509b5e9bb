import { event, oneOf, strictObject } from '../define.ts'
import { ThingId } from '../ids.ts'
import { DEVICE_KINDS } from '../roles.ts'

/** What happens to devices. Their tokens stand in no event. */
export const DEVICE_EVENTS = [
  event('device.revoked', strictObject({ deviceId: ThingId, kind: oneOf(DEVICE_KINDS) })),
] as const
