import type { Device } from '@one-window/protocol'
import { expect, it } from 'vitest'
import { devicesToShow } from './devices-to-show.ts'

function device(deviceId: string, more: Partial<Device> = {}): Device {
  return {
    deviceId,
    kind: 'kiosk',
    pairedAt: '2026-11-23T00:00:00.000Z',
    revokedAt: null,
    isConnected: false,
    isPaced: false,
    issuedToday: 0,
    lastIssuedAt: null,
    ...more,
  }
}

const idsOf = (devices: readonly Device[]) => devices.map(({ deviceId }) => deviceId)

it('a device that is slowed down comes first, then what issued most; revoked ones only while their numbers matter', () => {
  const revokedAt = '2026-11-23T01:00:00.000Z'
  const devices = [
    device('idle'),
    device('screen', { isConnected: true }),
    device('gone', { revokedAt }),
    device('busy', { issuedToday: 40 }),
    device('bad', { issuedToday: 7, isPaced: true }),
    device('lost', { issuedToday: 3, revokedAt }),
  ]
  expect(idsOf(devicesToShow(devices, false).shown)).toEqual(['bad', 'busy', 'lost', 'screen', 'idle'])
})

it('a few are shown until all are asked for', () => {
  const devices = Array.from({ length: 9 }, (_, index) => device(`device-${index}`))
  expect(devicesToShow(devices, false)).toMatchObject({ shown: { length: 6 }, hiddenCount: 3 })
  expect(devicesToShow(devices, true)).toMatchObject({ shown: { length: 9 }, hiddenCount: 0 })
})
