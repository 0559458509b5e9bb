import type { HallEvent } from '@one-window/protocol'

/** The id of the actor whose sessions an event has ended: nothing that it still asks for is done. */
export function actorEndedBy({ name, data }: HallEvent): string | null {
  if (name === 'device.revoked') return `device:${data.deviceId}`
  return name === 'session.ended' ? `account:${data.account}` : null
}
