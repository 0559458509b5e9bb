import type { AddressInfo } from 'node:net'
import { PROTOCOL_VERSION } from '@one-window/protocol'
import { io, type Socket } from 'socket.io-client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openTestHall, type TestHall } from '../testing/test-hall.ts'

let hall: TestHall
let leader: string
const sockets: Socket[] = []

beforeEach(async () => {
  hall = await openTestHall()
  leader = await hall.signIn('leader')
})
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.close()
  await hall.close()
})

const PROBE = '/api/halls/hanyang/queries/me'
const probe = async (token: string) => (await hall.get(PROBE, token)).status

/** A device that was just paired: its token and its id. */
async function pair(kind: 'kiosk' | 'display' = 'kiosk') {
  const { token, device } = (await hall.post('/api/devices/pair', { code: `demo-${kind}` })).body
  return { token, deviceId: device.deviceId } as { token: string; deviceId: string }
}

/** A screen that listens; answers with what closed it. */
async function listen(token: string) {
  const url = `http://127.0.0.1:${(hall.app.server.address() as AddressInfo).port}`
  const auth = { token, protocolVersion: PROTOCOL_VERSION }
  const socket = io(url, { auth, transports: ['websocket'], forceNew: true, reconnection: false })
  sockets.push(socket)
  await new Promise<void>((resolve) => socket.once('connect', resolve))
  return socket
}

const devices = async () => (await hall.get('/api/halls/hanyang/queries/devices', leader)).body.devices

describe('device.revoke', () => {
  it('lets the device in no more, from its answer on and after a restart; it stays known', async () => {
    const [lost, other] = [await pair(), await pair()]
    expect(await probe(lost.token)).toBe(200)
    await hall.command('ticket.issue', {}, lost.token)
    const { status, body } = await hall.command('device.revoke', { deviceId: lost.deviceId }, leader)
    expect([status, body.result.device]).toEqual([200, expect.objectContaining({ kind: 'kiosk' })])
    expect(await hall.get(PROBE, lost.token)).toMatchObject({ status: 401, body: { code: 'not-signed-in' } })
    expect((await hall.command('ticket.issue', {}, lost.token)).status).toBe(401)
    expect(await probe(other.token)).toBe(200)
    hall = await hall.reopen()
    expect(await probe(lost.token)).toBe(401)
    const known = (await devices()).filter(({ deviceId }: { deviceId: string }) => deviceId === lost.deviceId)
    expect(known).toMatchObject([{ revokedAt: '2026-11-23T02:00:00.000Z', issuedToday: 1, isConnected: false }])
  })

  it('its tokens go in the same transaction, and stand in no event', async () => {
    const { token, deviceId } = await pair()
    await hall.command('device.revoke', { deviceId }, leader)
    expect(hall.rows(`select * from token where device_id = '${deviceId}'`)).toEqual([])
    const journal = JSON.stringify(hall.rows('select * from journal'))
    expect(journal).toContain(deviceId)
    expect(journal).not.toContain(token)
  })

  it('is refused for an unknown device and for one that is revoked, also of two in one batch', async () => {
    const { deviceId } = await pair()
    const revoke = (id: string) => hall.command('device.revoke', { deviceId: id }, leader)
    expect(await revoke('nobody')).toMatchObject({ status: 404, body: { code: 'device.unknown' } })
    const both = await Promise.all([revoke(deviceId), revoke(deviceId)])
    expect(both.map(({ status }) => status)).toEqual([200, 409])
    expect((await revoke(deviceId)).body.code).toBe('device.revoked')
  })

  it('nothing is done of what the device asked for before and that was not begun', async () => {
    const { token, deviceId } = await pair()
    const revoked = hall.command('device.revoke', { deviceId }, leader)
    const flood = Array.from({ length: 300 }, () => hall.command('ticket.issue', {}, token))
    expect((await revoked).status).toBe(200)
    const issuedBefore = hall.rows('select * from ticket').length
    const statuses = new Set((await Promise.all(flood)).map(({ status }) => status))
    expect(statuses).toContain(401)
    expect(hall.rows('select * from ticket')).toHaveLength(issuedBefore)
  })

  it('closes its sockets at once, and nobody else’s', async () => {
    await hall.listen()
    const [lost, other] = [await pair('display'), await pair('display')]
    const [screen, otherScreen] = [await listen(lost.token), await listen(other.token)]
    expect((await devices()).map(({ isConnected }: { isConnected: boolean }) => isConnected)).toEqual([true, true])
    const closed = new Promise<string>((resolve) => screen.once('disconnect', resolve))
    await hall.command('device.revoke', { deviceId: lost.deviceId }, leader)
    expect(await closed).toBe('io server disconnect')
    expect(otherScreen.connected).toBe(true)
  })
})

describe('session.end', () => {
  it('signs an account out everywhere, and it may sign in again', async () => {
    const [desk, phone, other] = [await hall.signIn('w03'), await hall.signIn('w03'), await hall.signIn('w04')]
    expect((await hall.command('session.end', { account: 'w03' }, leader)).status).toBe(200)
    expect([await probe(desk), await probe(phone), await probe(other)]).toEqual([401, 401, 200])
    expect(hall.rows(`select * from token where account = 'w03'`)).toEqual([])
    expect(await probe(await hall.signIn('w03'))).toBe(200)
  })

  it('answers oneself, who is out with it', async () => {
    const token = await hall.signIn('w03')
    expect((await hall.command('session.end', { account: 'w03' }, token)).status).toBe(200)
    expect(await probe(token)).toBe(401)
  })

  it('is not for others: officers end their own, a leader not those in charge', async () => {
    const end = async (account: string, token: string) =>
      (await hall.command('session.end', { account }, token)).body.code
    expect(await end('w04', await hall.signIn('w03'))).toBe('account.not-yours')
    expect(await end('admin', leader)).toBe('account.not-yours')
    expect(await end('nobody', leader)).toBe('account.unknown')
    expect(await probe(leader)).toBe(200)
  })

  it('closes the console that was left open', async () => {
    await hall.listen()
    const console = await listen(await hall.signIn('w03'))
    await hall.command('session.end', { account: 'w03' }, leader)
    await vi.waitFor(() => expect(console.connected).toBe(false))
  })
})

it('a body that arrives after its device was revoked does nothing', async () => {
  await hall.listen()
  const { token, deviceId } = await pair()
  const { port } = hall.app.server.address() as AddressInfo
  const arrived = new Promise((resolve) => hall.app.server.once('request', resolve))
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  const writer = writable.getWriter()
  const answered = fetch(`http://127.0.0.1:${port}/api/halls/hanyang/commands/ticket.issue`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'idempotency-key': 'slow', 'content-type': 'application/json' },
    body: readable,
    duplex: 'half',
  } as RequestInit)
  await writer.write(new TextEncoder().encode('{'))
  await arrived
  expect(await probe(token), 'the one that came before is admitted by now').toBe(200)
  await hall.command('device.revoke', { deviceId }, leader)
  await writer.write(new TextEncoder().encode('}'))
  await writer.close()
  expect((await answered).status).toBe(401)
  expect(hall.rows('select * from ticket')).toEqual([])
})
