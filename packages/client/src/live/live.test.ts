import type { ViewMessage } from '@one-window/protocol'
import { describe, expect, it } from 'vitest'
import { createVirtualOutside } from '../outside/virtual-outside.ts'
import { createLive } from './live.ts'

const VIEW = 'display'

function setUp() {
  const outside = createVirtualOutside(1_000_000)
  let signedOut = 0
  const live = createLive(outside, {
    baseUrl: '',
    hallId: 'hanyang',
    token: 't',
    onSignedOut: () => signedOut++,
  })
  const seen: number[] = []
  const stop = live.subscribe(VIEW, ({ seq }) => seen.push(seq))
  const { socket } = outside
  const send = (seq: number, at = outside.now()) => socket.play('view', message(seq, at))
  return { outside, live, seen, stop, socket, send, signedOut: () => signedOut }
}

function message(seq: number, at: number): ViewMessage {
  return { hallId: 'hanyang', view: VIEW, seq, at: new Date(at).toISOString(), data: {} } as ViewMessage
}

const subscriptions = (emitted: unknown[][]) => emitted.filter(([event]) => event === 'subscribe').length

describe('views', () => {
  it('ignore an older seq, take an equal one as a refresh, and keep the newest', () => {
    const { live, seen, send, socket } = setUp()
    socket.play('connect')
    send(5)
    send(4)
    send(5)
    send(9)
    send(8)
    expect(seen).toEqual([5, 5, 9])
    expect(live.latest(VIEW)?.seq).toBe(9)
  })

  it('take the first one after each subscribe whatever its seq: the server may begin anew', () => {
    const { seen, send, socket } = setUp()
    socket.play('connect')
    send(500)
    socket.play('disconnect', 'transport close')
    socket.play('connect')
    expect(subscriptions(socket.emitted)).toBe(2)
    send(3)
    send(2)
    expect(seen).toEqual([500, 3])
  })

  it('of another hall or one that nobody asked for are ignored', () => {
    const { seen, socket } = setUp()
    socket.play('connect')
    socket.play('view', { ...message(1, 0), hallId: 'other' })
    socket.play('view', { ...message(1, 0), view: 'kiosk' })
    expect(seen).toEqual([])
  })

  it('are asked for once however many listen, and left with the last listener', () => {
    const { live, stop, socket } = setUp()
    socket.play('connect')
    const stopSecond = live.subscribe(VIEW, () => undefined)
    stop()
    expect(subscriptions(socket.emitted)).toBe(1)
    stopSecond()
    expect(socket.emitted.at(-1)).toEqual(['unsubscribe', { hallId: 'hanyang', view: VIEW }])
  })

  it('are asked for again when the server was overloaded', async () => {
    const { socket, outside } = setUp()
    socket.play('connect')
    const answer = socket.emitted[0]?.[2] as (answer: unknown) => void
    answer({ ok: false, problem: { status: 503, code: 'overloaded' } })
    await outside.pass(5_000)
    expect(subscriptions(socket.emitted)).toBe(2)
  })
})

describe('the connection', () => {
  it('tells each change and tries again by itself', async () => {
    const { live, socket, outside } = setUp()
    const seen: string[] = []
    live.onConnection(() => seen.push(live.connection()))
    socket.play('connect_error', new Error('refused'))
    socket.play('connect')
    socket.play('disconnect', 'io server disconnect')
    await outside.pass(5_000)
    expect(seen).toEqual(['lost', 'connected', 'lost'])
    expect(socket.calls).toEqual(['connect', 'connect'])
  })

  it('asks a server again that refused the socket', async () => {
    const { socket, outside } = setUp()
    socket.play('connect_error', Object.assign(new Error(), { data: { code: 'overloaded' } }))
    await outside.pass(5_000)
    expect(socket.calls).toEqual(['connect', 'connect'])
  })

  it('is outdated for ever when the server speaks another version', () => {
    const { live, socket } = setUp()
    socket.play('connect_error', Object.assign(new Error(), { data: { code: 'protocol-version' } }))
    socket.play('connect_error', new Error('later'))
    expect(live.connection()).toBe('outdated')
    expect(socket.calls).toEqual(['connect', 'disconnect'])
  })

  it.each(['not-signed-in', 'token.expired'])('is signed out by %s', (code) => {
    const { live, socket, signedOut } = setUp()
    socket.play('connect_error', Object.assign(new Error(), { data: { code } }))
    expect([live.connection(), signedOut()]).toEqual(['signed-out', 1])
  })

  it('stays closed', async () => {
    const { live, socket, outside } = setUp()
    socket.play('connect_error', Object.assign(new Error(), { data: { code: 'stopping' } }))
    live.close()
    await outside.pass(10_000)
    expect(live.connection()).toBe('closed')
    expect(socket.calls).toEqual(['connect', 'disconnect'])
  })
})

describe('the server’s clock', () => {
  const HOUR_MS = 3_600_000

  it('is known although ours is an hour off', async () => {
    const { live, socket, outside, send } = setUp()
    socket.play('connect')
    send(1, outside.now() - HOUR_MS)
    await outside.pass(25_000)
    expect(live.serverNow()).toBe(outside.now() - HOUR_MS)
  })

  it('shows that a message was held up on the way', async () => {
    const { live, socket, outside, send } = setUp()
    socket.play('connect')
    send(1)
    await outside.pass(30_000)
    send(2, outside.now() - 28_000)
    const ageMs = live.serverNow() - Date.parse(live.latest(VIEW)?.at ?? '')
    expect(ageMs).toBeGreaterThan(27_000)
  })

  it.each([
    ['[R15b] an hour earlier, which the hall took', HOUR_MS],
    ['[R15b] a time that stands still', 10_000],
  ])('follows at once %s', async (_, behindMs) => {
    const { live, socket, outside, send } = setUp()
    socket.play('connect')
    send(1)
    await outside.pass(10_000)
    send(2, outside.now() - behindMs)
    expect(live.serverNow()).toBe(outside.now() - behindMs)
  })

  it('follows a clock that drifts', async () => {
    const { live, socket, outside, send } = setUp()
    socket.play('connect')
    for (let minute = 0; minute < 600; minute++) {
      send(1, outside.now() - minute * 100)
      await outside.pass(60_000)
    }
    expect(Math.abs(live.serverNow() - (outside.now() - 60_000))).toBeLessThan(1_000)
  })
})
