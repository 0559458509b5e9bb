import type { BodyOf, NewEvent, ResultOf } from '@one-window/protocol'
import type { Circumstance } from '../decision/circumstance.ts'
import { accept, type Decision, refuse } from '../decision/decision.ts'
import type { Needs } from '../decision/facts.ts'
import { iso } from '../time/iso.ts'

/** A command on a device needs its row: it was paired on whatever day. */
export function deviceNeeded({ deviceId }: { readonly deviceId: string }): Needs {
  return { devices: [deviceId] }
}

/** Takes a device out of the hall for good, on what its row says alone. */
export function revokeDevice(
  _state: unknown,
  { deviceId }: BodyOf<'device.revoke'>,
  { at, facts }: Circumstance,
): Decision<ResultOf<'device.revoke'>> {
  const device = facts.devices.get(deviceId)
  if (!device) return refuse('device.unknown')
  const { kind, isRevoked } = device
  if (isRevoked) return refuse('device.revoked')
  const revoked: NewEvent = { name: 'device.revoked', data: { deviceId, kind } }
  return accept([revoked], () => ({ device: { deviceId, kind, revokedAt: iso(at) } }))
}
