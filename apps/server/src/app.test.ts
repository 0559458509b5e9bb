import { statSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestHall, type TestHall } from './testing/test-hall.ts'

let hall: TestHall
let officer: string
beforeAll(async () => {
  hall = await openTestHall()
  officer = await hall.signIn('w03')
})
afterAll(() => hall.close())

const ask = async (headers: Record<string, string>) => (await hall.app.inject({ url: '/api/health', headers })).json()

describe('in demo mode', () => {
  it.each(['127.0.0.1:8080', 'localhost', '[::1]:9000'])(
    'Host %s may speak, with its own Origin or none',
    async (host) => {
      expect(await ask({ host })).toMatchObject({ status: 'ok' })
      expect(await ask({ host, origin: `http://${host}` })).toMatchObject({ status: 'ok' })
    },
  )

  it.each(['hall.example.cn', '127.0.0.1.example.cn', 'localhost.example.cn', '10.0.0.5:8080'])(
    'the foreign Host "%s" is refused',
    async (host) => expect(await ask({ host })).toMatchObject({ status: 403, code: 'host.foreign' }),
  )

  it.each(['http://example.cn', 'http://localhost:9999', 'https://localhost', 'null'])(
    'the foreign Origin %s is refused',
    async (origin) => {
      expect(await ask({ host: 'localhost', origin })).toMatchObject({ status: 403, code: 'origin.foreign' })
    },
  )

  it.each(['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'])(
    'the header %s is refused',
    async (name) => {
      expect(await ask({ host: 'localhost', [name]: '10.0.0.1' })).toMatchObject({ code: 'forwarded.refused' })
    },
  )
})

describe('answers of the API', () => {
  it.each(['/api/health', '/api/me', '/api/nowhere'])(
    '%s is kept by nobody and taken for nothing else',
    async (url) => {
      const { headers } = await hall.get(url, officer)
      expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
    },
  )
})

describe('errors', () => {
  it.each([
    ['GET', '/nowhere', 404, 'not-found'],
    ['GET', '/api/%zz', 404, 'not-found'],
    ['DELETE', '/api/health', 405, 'method.not-allowed'],
    ['GET', '/kiosk/..%5c..%5cpackage.json', 404, 'not-found'],
    ['GET', '/kiosk/..%2f..%2fpackage.json', 404, 'not-found'],
    ['GET', '/fonts/', 404, 'not-found'],
    ['GET', '/fonts/..%2fpackage.json', 404, 'not-found'],
    ['GET', '/api/sign-in', 405, 'method.not-allowed'],
    ['POST', '/api/sign-in', 400, 'body.malformed'],
  ] as const)('%s %s answers %i %s as a problem', async (method, url, status, code) => {
    const headers = method === 'POST' ? { 'content-type': 'application/json' } : {}
    const reply = await hall.app.inject({ method, url, headers })
    expect(reply.headers['content-type']).toMatch(/^application\/problem\+json/)
    expect([reply.statusCode, reply.json().code]).toEqual([status, code])
    expect(hall.logLines.at(-1)).not.toHaveProperty('err')
  })
})

describe('views', () => {
  it('are read by those who may, with the seq they stand at', async () => {
    const display = await hall.pair('display')
    expect((await hall.get('/api/halls/hanyang/views/display', display)).body).toMatchObject({
      hallId: 'hanyang',
      view: 'display',
      seq: 1,
      data: { businessDay: '2026-11-23', isOpen: true },
    })
    expect((await hall.get('/api/halls/hanyang/views/windows/3', display)).status).toBe(403)
    expect((await hall.get('/api/halls/hanyang/views/supervisor', officer)).status).toBe(403)
    expect((await hall.get('/api/halls/hanyang/views/windows/3', officer)).body.view).toBe('windows/3')
  })

  it.each([
    ['/api/halls/hanyang/views/windows/99', 'window.unknown'],
    ['/api/halls/hanyang/views/windows/x', 'view.unknown'],
    ['/api/halls/hanyang/views/windows', 'view.unknown'],
    ['/api/halls/hanyang/views/nothing', 'view.unknown'],
    ['/api/halls/elsewhere/views/display', 'hall.unknown'],
  ])('%s is 404 %s', async (url, code) => {
    expect(await hall.get(url, officer)).toMatchObject({ status: 404, body: { code } })
    expect((await hall.get(url)).status).toBe(401)
  })
})

describe('look-ups', () => {
  const lookUp = (what: string, body: unknown, token: string) =>
    hall.post(`/api/halls/hanyang/lookups/${what}`, body, { authorization: `Bearer ${token}` })

  it('greet a taxpayer of the register by the masked name', async () => {
    const kiosk = await hall.pair('kiosk')
    const known = { isKnown: true, maskedName: '武汉********公司', hasCreditPriority: false, hasLiveTicket: false }
    expect((await lookUp('taxpayer', { taxpayerId: '9342 0105-ma72282hub' }, kiosk)).body).toMatchObject(known)
    expect((await lookUp('taxpayer', { taxpayerId: '420105199001010013' }, kiosk)).body).toEqual({
      isKnown: false,
      maskedName: null,
      hasCreditPriority: false,
      isNew: true,
      hasLiveTicket: false,
    })
    expect((await lookUp('taxpayer', { taxpayerId: '420105200102291235' }, kiosk)).body.code).toBe(
      'taxpayer-id.invalid',
    )
    expect((await lookUp('taxpayer', { taxpayerId: '420105199001010013' }, await hall.pair('display'))).status).toBe(
      403,
    )
  })

  it('find a number by the number, the taxpayer or the phone, and by one of them only', async () => {
    const kiosk = await hall.pair('kiosk')
    const guide = await hall.signIn('g01')
    await hall.command('ticket.issue', { taxpayerId: '93420105MA72282HUB' }, kiosk)
    await hall.command('ticket.issue', { phone: '13812345678' }, kiosk)
    const found = async (body: unknown) =>
      (await lookUp('ticket', body, guide)).body.tickets.map((one: { ticket: { number: string } }) => one.ticket.number)
    expect(await found({ number: 'Z002' })).toEqual(['Z002'])
    expect(await found({ taxpayerId: '420105MA72282HU' })).toEqual(['Z001'])
    expect(await found({ phone: '13812345678' })).toEqual(['Z002'])
    expect(await found({ number: 'Z999' })).toEqual([])
    expect((await lookUp('ticket', {}, guide)).status).toBe(400)
    expect((await lookUp('ticket', { number: 'Z001', phone: '13812345678' }, guide)).status).toBe(400)
    expect((await lookUp('ticket', { number: 'Z001' }, kiosk)).status).toBe(403)
  })
})

describe('the demo hall', () => {
  it('has the catalogue of 214 matters in 7 categories, with pinyin initials', async () => {
    const { body } = await hall.get('/api/halls/hanyang/matters', officer)
    expect([body.categories.length, body.matters.length]).toEqual([7, 214])
    expect(body.matters[0]).toMatchObject({ code: 'R001', name: '单位纳税人设立登记', initials: 'dwnsrsldj' })
    expect(hall.rows('select sum(saved_seconds) / 60 as minutes from matter')).toEqual([{ minutes: 562 }])
  })

  it('has a register whose newest taxpayers are new today and whose grades are valid', () => {
    const rows = hall.rows<{ count: number; newest: string }>(
      'select count(*) as count, max(registered_on) as newest from taxpayer',
    )
    expect(rows).toEqual([{ count: 2000, newest: '2026-11-23' }])
  })

  it('keeps its secret to itself', () => {
    expect(statSync(path.join(hall.dataDir, 'secret')).mode & 0o777).toBe(0o600)
  })
})

describe('pages', () => {
  it('the front page has a plain link to every screen', async () => {
    const { text, headers } = await hall.get('/')
    for (const href of ['/kiosk/?pair=demo-kiosk', '/display/?pair=demo-display', '/window/?account=w17&amp;demo=1']) {
      expect(text).toContain(`href="${href}"`)
    }
    expect(headers['content-security-policy']).toContain("default-src 'self'")
  })

  it('a screen without its slash leads to the screen, with its question', async () => {
    const { status, headers } = await hall.get('/kiosk?pair=demo-kiosk')
    expect([status, headers.location]).toEqual([302, '/kiosk/?pair=demo-kiosk'])
    expect((await hall.get('/kiosk/assets/nothing.js')).status).toBe(404)
  })

  it('the contract tells of every problem, of the key of a press, and what needs no token', async () => {
    const { paths } = (await hall.get('/api/openapi.json')).body
    const routes = Object.entries<Record<string, Record<string, unknown>>>(paths).flatMap(([url, methods]) =>
      Object.values(methods).map((route) => ({ url, ...route })),
    ) as { url: string; security?: unknown[]; parameters?: unknown[]; responses: unknown }[]
    for (const { url, responses, parameters } of routes) {
      const reference = { $ref: '#/components/schemas/Problem' }
      const answer = { content: { 'application/problem+json': { schema: { allOf: [reference, expect.anything()] } } } }
      expect(responses, url).toMatchObject({ 403: answer, 500: answer })
      if (!url.includes('/commands/')) continue
      expect(parameters, url).toContainEqual(
        expect.objectContaining({ in: 'header', name: 'Idempotency-Key', required: true }),
      )
    }
    expect(routes.filter(({ security }) => security?.length === 0).map(({ url }) => url)).toEqual([
      '/api/health',
      '/metrics',
      '/api/sign-in',
      '/api/devices/pair',
    ])
  })

  it('the contract can be read', async () => {
    const { body } = await hall.get('/api/openapi.json')
    expect(Object.keys(body.paths)).toContain('/api/halls/{hallId}/commands/window.next')
    expect(await hall.get('/docs')).toMatchObject({
      status: 200,
      headers: { 'content-security-policy': expect.not.stringMatching(/upgrade-insecure|validator/) },
    })
    expect((await hall.get('/metrics')).text).toContain('one_window_request_seconds')
  })
})
