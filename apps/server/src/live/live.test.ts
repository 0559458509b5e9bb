import { LIMITS, PROTOCOL_VERSION, type SubscribeAnswer, type ViewMessage } from '@one-window/protocol'
import { io, type Socket } from 'socket.io-client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openTestHall, type TestHall } from '../testing/test-hall.ts'

let hall: TestHall
let url: string
const sockets: Socket[] = []

beforeEach(async () => {
  hall = await openTestHall()
  url = `http://127.0.0.1:${await hall.listen()}`
})
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.close()
  await hall.close()
})

function connect(auth: Record<string, unknown>, extraHeaders: Record<string, string> = {}): Socket {
  const socket = io(url, { auth, extraHeaders, transports: ['websocket'], forceNew: true, reconnection: false })
  sockets.push(socket)
  return socket
}

const withToken = (token: string) => connect({ token, protocolVersion: PROTOCOL_VERSION })

function subscribe(socket: Socket, view: string, hallId = 'hanyang'): Promise<SubscribeAnswer> {
  return socket.emitWithAck('subscribe', { hallId, view })
}

function refusal(socket: Socket): Promise<{ data?: { code: string } }> {
  return new Promise((resolve) => socket.once('connect_error', resolve as (error: Error) => void))
}

/** The first view of this name that meets a condition; what comes before is passed over. */
function view(socket: Socket, name: string, isIt: (message: ViewMessage<'display'>) => boolean) {
  return new Promise<ViewMessage<'display'>>((resolve) => {
    const listener = (message: ViewMessage): void => {
      if (message.view !== name || !isIt(message as ViewMessage<'display'>)) return
      socket.off('view', listener)
      resolve(message as ViewMessage<'display'>)
    }
    socket.on('view', listener)
  })
}

it('a subscriber gets the view at once, then each new call, and the same as over HTTP', async () => {
  const token = await hall.pair('display')
  const socket = withToken(token)
  const first = view(socket, 'display', () => true)
  expect(await subscribe(socket, 'display')).toEqual({ ok: true })
  expect((await first).data.calls).toEqual([])

  const called = view(socket, 'display', ({ data }) => data.calls.length > 0)
  const officer = await hall.signIn('w03')
  await hall.command('ticket.issue', {}, await hall.pair('kiosk'))
  await hall.command('window.open', { windowNo: 3 }, officer)
  const { body } = await hall.command('window.next', { windowNo: 3 }, officer)
  expect(await called).toMatchObject({ seq: body.seq, data: { calls: [{ number: 'Z001', windowNo: 3, times: 1 }] } })
  expect((await hall.get('/api/halls/hanyang/views/display', token)).body).toEqual(await called)
})

it('every kind of change reaches the rooms, also the ones without a call', async () => {
  const leader = await hall.signIn('leader')
  const socket = withToken(leader)
  await subscribe(socket, 'supervisor')
  const named = view(socket, 'supervisor', ({ data }) => data.dutyLeader === '王明')
  await hall.command('duty.set-leader', { name: '王明' }, leader)
  expect((await named).seq).toBe(2)
})

it('a socket needs a token and the same version of the contract', async () => {
  const token = await hall.pair('display')
  expect((await refusal(connect({ protocolVersion: PROTOCOL_VERSION }))).data).toEqual({ code: 'not-signed-in' })
  expect((await refusal(withToken('A'.repeat(43)))).data).toEqual({ code: 'not-signed-in' })
  expect((await refusal(connect({ token, protocolVersion: 999 }))).data).toEqual({ code: 'protocol-version' })
})

it('a foreign Origin or Host gets no socket', async () => {
  const token = await hall.pair('display')
  const auth = { token, protocolVersion: PROTOCOL_VERSION }
  await refusal(connect(auth, { origin: 'http://example.cn' }))
  await refusal(connect(auth, { host: 'example.cn' }))
})

it('a view is given only to those who may read it', async () => {
  const socket = withToken(await hall.pair('display'))
  const code = async (name: string, hallId?: string) => {
    const answer = await subscribe(socket, name, hallId)
    return answer.ok ? 'ok' : answer.problem.code
  }
  expect(await code('supervisor')).toBe('role.not-allowed')
  expect(await code('windows/3')).toBe('role.not-allowed')
  expect(await code('nothing')).toBe('view.unknown')
  expect(await code('display', 'elsewhere')).toBe('hall.unknown')
  expect(await code('x'.repeat(100))).toBe('body.invalid')
})

it('a socket follows so many views and no more', async () => {
  const socket = withToken(await hall.signIn('leader'))
  for (let windowNo = 1; windowNo <= LIMITS.subscriptionsPerSocketMax; windowNo++) {
    expect(await subscribe(socket, `windows/${windowNo}`)).toEqual({ ok: true })
  }
  expect(await subscribe(socket, 'display')).toMatchObject({ ok: false, problem: { code: 'subscriptions.too-many' } })
  expect(await subscribe(socket, 'windows/1')).toEqual({ ok: true })
  expect(await subscribe(socket, 'windows/99')).toMatchObject({ ok: false })
})

const HALF_A_DAY_MS = LIMITS.tokenSlidingHours * 3_600_000

/** Opens the hall again with intervals that pass only when they are told to, and closes it before they are real again. */
async function withIntervals(test: (pass: (ms: number) => void) => Promise<void>): Promise<void> {
  vi.useFakeTimers({ toFake: ['setInterval'] })
  try {
    hall = await hall.reopen()
    url = `http://127.0.0.1:${await hall.listen()}`
    await test((ms) => vi.advanceTimersByTime(ms))
  } finally {
    vi.useRealTimers()
  }
}

/** Shows a view to the sockets of these tokens. */
async function watching(name: string, ...tokens: string[]): Promise<Socket[]> {
  const watchers = tokens.map(withToken)
  for (const socket of watchers) {
    const first = view(socket, name, () => true)
    expect(await subscribe(socket, name)).toEqual({ ok: true })
    await first
  }
  return watchers
}

const disconnected = (socket: Socket | undefined) => new Promise((resolve) => socket?.once('disconnect', resolve))

it('a view that is left before it came is left: leaving does not overtake', async () => {
  const socket = withToken(await hall.signIn('leader'))
  for (let windowNo = 1; windowNo <= LIMITS.subscriptionsPerSocketMax; windowNo++) {
    const subscription = { hallId: 'hanyang', view: `windows/${windowNo}` }
    socket.emit('subscribe', subscription, () => undefined)
    socket.emit('unsubscribe', subscription)
  }
  expect(await subscribe(socket, 'display')).toEqual({ ok: true })
})

it('a socket whose token has run out gets no new view and ends at the next request of that token', () =>
  withIntervals(async () => {
    const token = await hall.signIn('w03')
    const [socket] = (await watching('windows/3', token)) as [Socket]
    hall.pass(HALF_A_DAY_MS)
    expect(await subscribe(socket, 'windows/4')).toMatchObject({ ok: false, problem: { code: 'token.expired' } })
    const ended = disconnected(socket)
    expect((await hall.get('/api/me', token)).body.code).toBe('token.expired')
    expect(await ended).toBe('io server disconnect')
  }))

it('a socket whose token has run out ends before the views are repeated; a device goes on', () =>
  withIntervals(async (pass) => {
    const [person, device] = await watching('display', await hall.signIn('w03'), await hall.pair('display'))
    hall.pass(HALF_A_DAY_MS)
    const told: unknown[] = []
    person?.on('view', (message) => told.push(message))
    const ended = disconnected(person)
    const repeated = view(device as Socket, 'display', () => true)
    pass(LIMITS.viewRepeatMs)
    expect(await ended).toBe('io server disconnect')
    await repeated
    expect(told).toEqual([])
  }))

const FIVE_SECONDS_MS = 5_000

it('a socket whose token another process has deleted ends within five seconds, and no other one', () =>
  withIntervals(async (pass) => {
    const tokens = [await hall.signIn('w03'), await hall.signIn('w04')]
    const [gone, stays] = await watching('display', ...tokens)
    hall.sabotage(`delete from token where account = 'w03'`)
    hall.pass(FIVE_SECONDS_MS)
    const ended = disconnected(gone)
    pass(FIVE_SECONDS_MS)
    expect(await ended).toBe('io server disconnect')
    expect(await subscribe(stays as Socket, 'windows/4')).toEqual({ ok: true })
  }))

it('a socket of somebody whose roles were changed comes in anew', () =>
  withIntervals(async (pass) => {
    const token = await hall.signIn('leader')
    const [leader] = await watching('supervisor', token)
    hall.sabotage(`update account set roles = '["guide"]' where account = 'leader'`)
    hall.pass(FIVE_SECONDS_MS)
    const ended = disconnected(leader)
    pass(FIVE_SECONDS_MS)
    expect(await ended).toBe('io server disconnect')
    expect(await subscribe(withToken(token), 'supervisor')).toMatchObject({ problem: { code: 'role.not-allowed' } })
  }))

it('signing out ends the sockets of that token', async () => {
  const token = await hall.signIn('w03')
  const socket = withToken(token)
  await subscribe(socket, 'display')
  const ended = new Promise((resolve) => socket.once('disconnect', resolve))
  await hall.post('/api/sign-out', undefined, { authorization: `Bearer ${token}` })
  expect(await ended).toBe('io server disconnect')
})
