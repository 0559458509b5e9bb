import { expect, it } from 'vitest'
import { LEADER, TestHall } from '../testing/hall.ts'

const KIOSK = { kind: 'kiosk', isRevoked: false } as const

it('a device is revoked by its id, once, on what its row says', () => {
  const hall = new TestHall()
  const { device } = hall.does('device.revoke', { deviceId: 'k1' }, { ...LEADER, devices: { k1: KIOSK } })
  expect(device).toEqual({ deviceId: 'k1', kind: 'kiosk', revokedAt: new Date(hall.now).toISOString() })
  expect(hall.events.at(-1)).toMatchObject({ name: 'device.revoked', actor: 'leader', data: { deviceId: 'k1' } })
  const again = { ...LEADER, devices: { k1: { ...KIOSK, isRevoked: true } } }
  expect(hall.refusal('device.revoke', { deviceId: 'k1' }, again)).toBe('device.revoked')
  expect(hall.refusal('device.revoke', { deviceId: 'k2' }, LEADER)).toBe('device.unknown')
})
