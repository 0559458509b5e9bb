import { LIMITS, PROTOCOL_VERSION, type SubscribeAnswer, type ViewMessage } from '@one-window/protocol'
import { io, type Socket } from 'socket.io-client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openRaw, type RawConnection, requestText } from '../testing/raw-connection.ts'
import { openTestHall, type TestHall } from '../testing/test-hall.ts'

const WAIT = { timeout: 10_000, interval: 20 }
const HANDSHAKE = '/socket.io/?EIO=4&transport=polling'

let hall: TestHall
let port: number
const open: RawConnection[] = []
const sockets: Socket[] = []

beforeEach(async () => {
  hall = await openTestHall()
  port = await hall.listen()
})
afterEach(async () => {
  for (const { socket } of open.splice(0)) socket.destroy()
  for (const socket of sockets.splice(0)) socket.close()
  await hall.close()
})

const shakeHands = async () => (await fetch(`http://127.0.0.1:${port}${HANDSHAKE}`)).status

function connect(token: string, transports = ['websocket']): Socket {
  const auth = { token, protocolVersion: PROTOCOL_VERSION }
  const socket = io(`http://127.0.0.1:${port}`, { auth, transports, forceNew: true, reconnectionDelay: 500 })
  sockets.push(socket)
  return socket
}

const subscribe = (socket: Socket, view: string): Promise<SubscribeAnswer> =>
  socket.emitWithAck('subscribe', { hallId: 'hanyang', view })

describe('handshakes without a token', () => {
  it('are so many for each address, end within seconds, and keep no screen out', async () => {
    const statuses = []
    for (let count = 0; count < LIMITS.strangersPerAddressMax + 20; count++) statuses.push(await shakeHands())
    expect(statuses.filter((status) => status === 503).length).toBeGreaterThanOrEqual(20)
    const screen = connect(await hall.pair('display'))
    await vi.waitFor(() => expect(screen.connected).toBe(true), WAIT)
    await vi.waitFor(async () => expect(await shakeHands()).toBe(200), WAIT)
  })

  it('over a WebSocket end within seconds too', async () => {
    const upgrade = { connection: 'upgrade', upgrade: 'websocket', 'sec-websocket-version': '13' }
    const key = { 'sec-websocket-key': Buffer.alloc(16).toString('base64') }
    const stranger = openRaw(port, requestText('/socket.io/?EIO=4&transport=websocket', { ...upgrade, ...key }))
    open.push(stranger)
    await vi.waitFor(() => expect(stranger.heard()).toContain('101 Switching'), WAIT)
    await vi.waitFor(() => expect(stranger.isOver()).toBe(true), WAIT)
  })

  it('a screen that may use polling only stays in', async () => {
    const screen = connect(await hall.pair('display'), ['polling'])
    await vi.waitFor(() => expect(screen.connected).toBe(true), WAIT)
    await vi.waitFor(async () => expect(await shakeHands()).toBe(200), WAIT)
    expect(await subscribe(screen, 'display')).toEqual({ ok: true })
  })
})

describe('subscriptions', () => {
  it('that are equal and wait are done once, and all are told', async () => {
    const socket = connect(await hall.pair('display'))
    const views: ViewMessage[] = []
    socket.on('view', (message) => views.push(message))
    const answers = await Promise.all(Array.from({ length: 50 }, () => subscribe(socket, 'display')))
    expect(new Set(answers.map(({ ok }) => ok))).toEqual(new Set([true]))
    expect(views.length).toBeLessThan(10)
  })

  it('are paced for each socket', async () => {
    const [socket, other] = [connect(await hall.pair('display')), connect(await hall.pair('display'))]
    for (let count = 0; count < LIMITS.subscribesPerSocketAtOnceMax; count++) await subscribe(socket, 'display')
    expect(await subscribe(socket, 'display')).toMatchObject({ ok: false, problem: { code: 'too-fast', status: 429 } })
    expect(await subscribe(other, 'display')).toEqual({ ok: true })
    hall.pass(1_000)
    expect(await subscribe(socket, 'display')).toEqual({ ok: true })
  })
})
