import { methodOf, QUERIES, type QueryName, queryPath } from '@one-window/protocol'
import { Value } from 'typebox/value'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestHall, type TestHall } from '../testing/test-hall.ts'

type Words = Readonly<Record<string, string>>

const TAXPAYER = '93420105MA72282HUB'
const ACCOUNTS = { officer: 'w03', tutor: 'w16', auxiliary: 'b01', guide: 'g01', leader: 'leader', admin: 'admin' }
/** The device is known when the hall has opened. */
const CANCELLABLE = { deviceId: '', since: '2026-11-23T01:00:00.000Z' }
/** What is asked by the queries that ask for anything. */
const INPUTS: { readonly [Name in QueryName]?: Words } = {
  'taxpayer.look-up': { taxpayerId: TAXPAYER },
  'ticket.look-up': { number: 'Z001' },
  'ticket.cancellable': CANCELLABLE,
  ratings: { from: '2026-11-01', officer: 'w03' },
}

let hall: TestHall
const tokens = new Map<string, string>()
const tokenOf = (role: string) => tokens.get(role) ?? ''

beforeAll(async () => {
  hall = await openTestHall()
  for (const kind of ['kiosk', 'display', 'evaluator'] as const) tokens.set(kind, await hall.pair(kind))
  for (const [role, account] of Object.entries(ACCOUNTS)) tokens.set(role, await hall.signIn(account))
  await hall.command('ticket.issue', { taxpayerId: TAXPAYER }, tokenOf('kiosk'))
  const [device] = hall.rows<{ device_id: string }>('select device_id from device')
  CANCELLABLE.deviceId = device?.device_id ?? ''
})
afterAll(() => hall.close())

function ask(path: string, method: 'GET' | 'POST', words: Words, token?: string) {
  const url = path.replace('{hallId}', 'hanyang')
  if (method === 'POST') return hall.post(url, words, token ? { authorization: `Bearer ${token}` } : {})
  return hall.get(`${url}?${new URLSearchParams(words).toString()}`, token)
}

describe.each([...QUERIES])('$name', (definition) => {
  const { name, roles, answer, alias } = definition
  const method = methodOf(definition)
  const path = queryPath(definition)
  const words = INPUTS[name] ?? {}
  const token = () => tokenOf(roles.find((role) => role !== 'follower') ?? 'admin')

  it('is answered as the contract says, at its own path and at its older one', async () => {
    const { status, body } = await ask(path, method, words, token())
    expect(status).toBe(200)
    expect([...Value.Errors(answer, body)]).toEqual([])
    if (alias !== null) expect((await ask(alias, method, words, token())).body).toEqual(body)
  })

  it('asks for a token first, then for the hall, then for the role', async () => {
    expect(await ask(path, method, words)).toMatchObject({ status: 401, body: { code: 'not-signed-in' } })
    const elsewhere = await ask(path.replace('{hallId}', 'elsewhere'), method, words, token())
    expect(elsewhere).toMatchObject({ status: 404, body: { code: 'hall.unknown' } })
    for (const [role, other] of tokens) {
      const isAllowed = (roles as readonly string[]).includes(role)
      if (!isAllowed) expect((await ask(path, method, words, other)).body.code, role).toBe('role.not-allowed')
    }
  })

  it('refuses what it does not know, and to be asked in the other way', async () => {
    const odd = await ask(path, method, { ...words, surprise: 'x' }, token())
    expect(odd).toMatchObject({ status: 400, body: { code: 'body.invalid' } })
    const other = await ask(path, method === 'GET' ? 'POST' : 'GET', words, token())
    expect(other).toMatchObject({ status: 404, body: { code: 'query.unknown' } })
  })
})

it('an unknown query is 404 after the token', async () => {
  const path = '/api/halls/hanyang/queries/everything'
  expect((await hall.get(path)).status).toBe(401)
  expect(await hall.get(path, tokenOf('officer'))).toMatchObject({ status: 404, body: { code: 'query.unknown' } })
})

it('devices tells which are paired, settings the rules of the running day', async () => {
  const { devices } = (await hall.get('/api/halls/hanyang/queries/devices', tokenOf('leader'))).body
  expect(new Set(devices.map(({ kind }: { kind: string }) => kind))).toEqual(new Set(['display', 'evaluator', 'kiosk']))
  const recallCountMax = 5
  expect((await hall.command('settings.change', { patch: { recallCountMax } }, tokenOf('admin'))).status).toBe(200)
  const { settings } = (await hall.get('/api/halls/hanyang/queries/settings', tokenOf('leader'))).body
  expect(settings).toMatchObject({ recallCountMax })
})

it('ticket.cancellable knows the devices of the hall only, and a moment', async () => {
  const path = '/api/halls/hanyang/queries/ticket.cancellable'
  const unknown = await ask(path, 'GET', { ...CANCELLABLE, deviceId: 'none' }, tokenOf('leader'))
  expect(unknown).toMatchObject({ status: 404, body: { code: 'device.unknown' } })
  const noMoment = await ask(path, 'GET', { ...CANCELLABLE, since: 'today' }, tokenOf('leader'))
  expect(noMoment).toMatchObject({ status: 400, body: { code: 'body.invalid' } })
})
