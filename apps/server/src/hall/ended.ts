import type { HallEvent } from '@one-window/protocol'
import { actorIdOf } from '@one-window/queue'

/** The id of the actor whose sessions an event has ended: nothing that it still asks for is done. */
export function actorEndedBy({ name, data }: HallEvent): string | null {
  if (name === 'device.revoked') return actorIdOf('device', data.deviceId)
  return name === 'session.ended' ? actorIdOf('account', data.account) : null
}
