import { LIMITS } from '@one-window/protocol'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openTestHall, type TestHall } from '../testing/test-hall.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

type Paced = { readonly isPaced: boolean }

let hall: TestHall
beforeEach(async () => {
  hall = await openTestHall()
})
afterEach(async () => {
  vi.useRealTimers()
  await hall.close()
})

const signIn = (account: string, password: string) => hall.post('/api/sign-in', { account, password })
const me = (token: string) => hall.get('/api/me', token)

describe('signing in', () => {
  it('answers a token that tells who it is', async () => {
    const { status, body } = await signIn('w03', 'demo')
    expect(status).toBe(200)
    expect(body).toMatchObject({ account: 'w03', roles: ['officer'], expiresAt: '2026-11-23T14:00:00.000Z' })
    expect((await me(body.token)).body).toEqual({
      kind: 'account',
      account: 'w03',
      name: '窗口03',
      roles: ['officer'],
      hallId: 'hanyang',
      windowNo: null,
    })
  })

  it('answers a wrong password and an unknown account alike', async () => {
    const [wrong, unknown] = [await signIn('w03', 'nope'), await signIn('nobody', 'demo')]
    expect(wrong).toMatchObject({ status: 401, body: { code: 'sign-in.failed' } })
    expect(unknown.body).toEqual(wrong.body)
  })

  it('slows down an account after failures, from that address, and forgets them after a success', async () => {
    // However slow the machine is, the delay must not be over by itself.
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] })
    for (let count = 0; count < 3; count++) await signIn('w03', 'nope')
    expect(await signIn('w03', 'demo')).toMatchObject({ status: 429, headers: { 'retry-after': '1' } })
    expect((await signIn('w04', 'demo')).status).toBe(200)
    hall.pass(1_000)
    expect((await signIn('w03', 'demo')).status).toBe(200)
    expect((await signIn('w03', 'nope')).status).toBe(401)
  })

  it('slows down an address after many failures, without stopping those who are signed in', async () => {
    const token = await hall.signIn('w03')
    for (let count = 0; count < LIMITS.failuresPerAddressPerMinuteMax; count++) await me('A'.repeat(43))
    expect(await me('A'.repeat(43))).toMatchObject({ status: 429, body: { code: 'too-fast' } })
    expect((await signIn('w03', 'demo')).status, 'a broken screen keeps nobody out').toBe(200)
    expect((await me(token)).status).toBe(200)
    hall.pass(MINUTE_MS)
    expect((await me('A'.repeat(43))).status).toBe(401)
  })

  it('does not hold attempts that were never looked at against the others behind the same address', async () => {
    const tries = LIMITS.failuresPerAddressPerMinuteMax * 2
    const statuses = await Promise.all(Array.from({ length: tries }, async () => (await signIn('w03', 'nope')).status))
    expect(statuses.filter((status) => status === 401)).toHaveLength(3)
    expect((await signIn('w11', 'demo')).status).toBe(200)
  })

  it('after many failures from one address looks at every account that has none of its own', async () => {
    for (let count = 0; count < LIMITS.failuresPerAddressPerMinuteMax; count++) await signIn(`nobody-${count}`, 'nope')
    expect((await signIn('nobody-0', 'nope')).body.code).toBe('too-fast')
    expect((await signIn('w03', 'demo')).status).toBe(200)
    expect((await signIn('w04', 'nope')).body.code).toBe('sign-in.failed')
    expect((await signIn('w04', 'demo')).body.code).toBe('too-fast')
    hall.pass(MINUTE_MS)
    expect((await signIn('w04', 'demo')).status).toBe(200)
  })

  it('is logged when it failed: by a hash of the account, and the address', async () => {
    await signIn('w03', 'nope')
    const line = hall.logLines.find(({ msg }) => msg === 'a sign-in failed')
    expect(line).toMatchObject({ address: '127.0.0.1', account: expect.stringMatching(/^[\w-]{20,}$/) })
    expect(JSON.stringify(line)).not.toContain('w03')
  })

  it('is turned away with a time to come back when too many wait, and somebody who is there is looked at', async () => {
    const guesses = Array.from({ length: 40 }, (_, no) => signIn(`nobody-${no}`, 'nope'))
    expect((await signIn('w03', 'demo')).status).toBe(200)
    const refused = (await Promise.all(guesses)).filter(({ status }) => status === 503)
    expect(refused.length).toBeGreaterThan(0)
    expect(refused[0]).toMatchObject({ headers: { 'retry-after': '1' }, body: { code: 'overloaded' } })
  })

  it('keeps no token and no password in the database', async () => {
    const { body } = await signIn('w03', 'demo')
    const stored = JSON.stringify([hall.rows('select * from token'), hall.rows('select * from account')])
    expect(stored).not.toContain(body.token)
    expect(stored).not.toContain('"demo"')
    expect(stored).toContain('$argon2id$')
  })
})

describe('a person’s token', () => {
  it('ends twelve hours after its last use, also across a restart', async () => {
    const token = await hall.signIn('w03')
    hall.pass(11 * HOUR_MS)
    expect((await me(token)).status).toBe(200)
    hall = await hall.reopen()
    hall.pass(11 * HOUR_MS)
    expect((await me(token)).status).toBe(200)
    hall.pass(12 * HOUR_MS)
    expect(await me(token)).toMatchObject({ status: 401, body: { code: 'token.expired' } })
  })

  it('ends within a second when another process has deleted it, and may no more than what stands there', async () => {
    const [deleted, changed, other] = [await hall.signIn('w03'), await hall.signIn('leader'), await hall.signIn('w04')]
    hall.sabotage(`delete from token where account = 'w03'`)
    hall.sabotage(`update account set roles = '["guide"]' where account = 'leader'`)
    hall.pass(1_000)
    expect(await me(deleted)).toMatchObject({ status: 401, body: { code: 'not-signed-in' } })
    expect((await me(changed)).body.roles).toEqual(['guide'])
    expect((await me(other)).status).toBe(200)
  })

  it('that is the oldest ends when there are more than twenty of an account', async () => {
    const tokens: string[] = []
    for (let count = 0; count < LIMITS.tokensPerAccountMax; count++) {
      tokens.push(await hall.signIn('w03'))
      hall.pass(1_000)
    }
    const other = await hall.signIn('w04')
    const newest = await hall.signIn('w03')
    expect(await me(tokens[0] as string)).toMatchObject({ status: 401, body: { code: 'not-signed-in' } })
    for (const token of [...tokens.slice(1), other, newest]) expect((await me(token)).status).toBe(200)
  })

  it('ends at sign-out', async () => {
    const token = await hall.signIn('w03')
    const out = await hall.post('/api/sign-out', undefined, { authorization: `Bearer ${token}` })
    expect(out.status).toBe(204)
    expect(await me(token)).toMatchObject({ status: 401, body: { code: 'not-signed-in' } })
    hall = await hall.reopen()
    expect((await me(token)).status).toBe(401)
  })
})

describe('a device', () => {
  it('that is turned away for its pace is named to the leader until it has been quiet for a minute', async () => {
    const [kiosk, leader] = [await hall.pair('kiosk'), await hall.signIn('leader')]
    const alerts = async () => (await hall.get('/api/halls/hanyang/views/supervisor', leader)).body.data.alerts
    const press = () => hall.get('/api/halls/hanyang/queries/me', kiosk)
    for (let count = 0; count < LIMITS.commandsPerActorPerMinuteMax; count++) await press()
    expect(await alerts()).toEqual([])
    expect(await press()).toMatchObject({ status: 429, body: { code: 'too-fast' } })
    hall.pass(1_000)
    await press()
    const [{ device_id: deviceId }] = hall.rows('select device_id from device') as [{ device_id: string }]
    const since = '2026-11-23T02:00:00.000Z'
    expect(await alerts()).toEqual([{ code: 'device.paced', since, deviceId, deviceKind: 'kiosk' }])
    const isPaced = async () =>
      (await hall.get('/api/halls/hanyang/queries/devices', leader)).body.devices.map((one: Paced) => one.isPaced)
    expect(await isPaced()).toEqual([true])
    hall.pass(MINUTE_MS)
    expect([await alerts(), await isPaced()]).toEqual([[], [false]])
  })

  it('is paired by a code and stays paired across restarts and time', async () => {
    const paired = await hall.post('/api/devices/pair', { code: 'demo-kiosk' })
    expect(paired.body).toMatchObject({ device: { kind: 'kiosk', hallId: 'hanyang' } })
    hall = await hall.reopen()
    hall.pass(400 * 24 * HOUR_MS)
    expect((await me(paired.body.token)).body).toMatchObject({ kind: 'device', roles: ['kiosk'], windowNo: null })
  })

  it('pairing again adds one and revokes none', async () => {
    const tokens = [await hall.pair('kiosk'), await hall.pair('kiosk')]
    for (const token of tokens) expect((await me(token)).status).toBe(200)
    expect(hall.rows('select device_id from device')).toHaveLength(2)
  })

  it('is not paired by a wrong, an expired or a used code', async () => {
    const pair = async (code: string) => (await hall.post('/api/devices/pair', { code })).body.code
    expect(await pair('guess')).toBe('pairing-code.invalid')
    hall.sabotage(`update pairing_code set is_reusable = 0, expires_at = ${Date.UTC(2026, 10, 23, 2, 10)}`)
    await hall.pair('kiosk')
    expect(await pair('demo-kiosk')).toBe('pairing-code.invalid')
    hall.pass(10 * MINUTE_MS)
    expect(await pair('demo-display')).toBe('pairing-code.invalid')
  })

  it('is paired by the right code however many wrong ones came from its address', async () => {
    for (let count = 0; count <= LIMITS.failuresPerAddressPerMinuteMax; count++) {
      expect((await hall.post('/api/devices/pair', { code: 'guess' })).body.code).toBe('pairing-code.invalid')
    }
    expect((await hall.post('/api/devices/pair', { code: 'demo-kiosk' })).status).toBe(200)
  })

  it('is paired by a code of whoever is in charge, once, within ten minutes, however it is typed', async () => {
    const make = async (account: string) =>
      hall.post('/api/devices/codes', { kind: 'display' }, { authorization: `Bearer ${await hall.signIn(account)}` })
    const pair = async (code: string) => hall.post('/api/devices/pair', { code })
    const [first, second] = [(await make('leader')).body, (await make('admin')).body]
    expect(first).toMatchObject({ kind: 'display', expiresAt: '2026-11-23T02:10:00.000Z' })
    expect(first.code).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/)
    expect(first.code).not.toBe(second.code)
    expect(JSON.stringify(hall.rows('select * from pairing_code'))).not.toContain(first.code.replaceAll('-', ''))
    const paired = await pair(first.code.toLowerCase().replaceAll('-', ' '))
    expect(paired.body).toMatchObject({ device: { kind: 'display', hallId: 'hanyang' } })
    expect((await pair(first.code)).body.code).toBe('pairing-code.invalid')
    hall.pass(10 * MINUTE_MS)
    expect((await pair(second.code)).body.code).toBe('pairing-code.invalid')
  })

  it('gets no code from anybody else', async () => {
    const make = async (headers?: Record<string, string>, body: unknown = { kind: 'kiosk' }) =>
      (await hall.post('/api/devices/codes', body, headers)).body.code
    const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
    expect(await make()).toBe('not-signed-in')
    expect(await make(bearer(await hall.signIn('w03')))).toBe('role.not-allowed')
    expect(await make(bearer(await hall.pair('kiosk')))).toBe('role.not-allowed')
    expect(await make(bearer(await hall.signIn('admin')), { kind: 'printer' })).toBe('body.invalid')
  })
})
