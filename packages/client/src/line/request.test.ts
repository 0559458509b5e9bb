import { LIMITS } from '@one-window/protocol'
import { describe, expect, it } from 'vitest'
import { createVirtualOutside, type VirtualOutside } from '../outside/virtual-outside.ts'
import { createLine } from './line.ts'

const ticket = { id: 'ticket-1' }
const accepted = (repeat = false) => json(200, { seq: 7, repeat, result: { ticket, completed: null } })
const problem = (status: number, code: string, headers: Record<string, string> = {}) =>
  json(status, { type: 'about:blank', title: code, status, code, params: { windowNo: 3 } }, headers)

function json(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers })
}

function lineOf(outside: VirtualOutside, onSignedOut?: () => void) {
  const options = { baseUrl: 'http://hall', hallId: 'hanyang', token: 'secret', outside }
  return createLine(onSignedOut ? { ...options, onSignedOut } : options)
}

function next(outside: VirtualOutside, key = 'k1') {
  return lineOf(outside).send('window.next', { windowNo: 3, expect: null }, key)
}

const keysOf = (outside: VirtualOutside) =>
  outside.requests.map(({ init }) => (init.headers as Record<string, string>)['idempotency-key'])

describe('send', () => {
  it('posts the command with its key and token and answers what was accepted', async () => {
    const outside = createVirtualOutside()
    outside.answers.push(accepted())
    expect(await next(outside)).toEqual({ ok: true, seq: 7, repeat: false, result: { ticket, completed: null } })
    const [request] = outside.requests
    expect(request?.url).toBe('http://hall/api/halls/hanyang/commands/window.next')
    expect(request?.init).toMatchObject({ method: 'POST', body: '{"windowNo":3,"expect":null}' })
    expect(request?.init.headers).toMatchObject({ authorization: 'Bearer secret', 'idempotency-key': 'k1' })
  })

  it('sends a press that got no answer again with the same key', async () => {
    const outside = createVirtualOutside()
    outside.answers.push('never', problem(503, 'not-committed'), json(502, '<html>'), accepted(true))
    const outcome = next(outside)
    await outside.pass(60_000)
    expect(await outcome).toMatchObject({ ok: true, repeat: true })
    expect(keysOf(outside)).toEqual(['k1', 'k1', 'k1', 'k1'])
  })

  it('gives an attempt its time limit and pauses longer each time', async () => {
    const outside = createVirtualOutside(0)
    outside.answers.push('never')
    const outcome = next(outside)
    await outside.pass(120_000)
    expect(await outcome).toEqual({ ok: false, code: 'unreachable', params: {}, status: 0 })
    const times = outside.requests.map(({ atMs }) => atMs)
    expect(times).toHaveLength(LIMITS.sendAttemptsMax)
    expect(times[1]).toBe(LIMITS.sendTimeoutMs + 187.5)
    expect((times[3] ?? 0) - (times[2] ?? 0)).toBe(2 * ((times[2] ?? 0) - (times[1] ?? 0)))
  })

  it('waits as long as the server asks', async () => {
    const outside = createVirtualOutside(0)
    outside.answers.push(problem(503, 'overloaded', { 'retry-after': '3' }), accepted())
    const outcome = next(outside)
    await outside.pass(2_999)
    expect(outside.requests).toHaveLength(1)
    await outside.pass(1)
    expect(await outcome).toMatchObject({ ok: true })
  })

  it('does not let a person wait for a minute: a long Retry-After ends it', async () => {
    const outside = createVirtualOutside()
    outside.answers.push(problem(503, 'overloaded', { 'retry-after': '60' }))
    expect(await next(outside)).toMatchObject({ ok: false, code: 'overloaded' })
  })

  it('never repeats a refusal', async () => {
    const outside = createVirtualOutside()
    outside.answers.push(problem(409, 'window.moved-on'), accepted())
    expect(await next(outside)).toEqual({ ok: false, code: 'window.moved-on', params: { windowNo: 3 }, status: 409 })
    expect(outside.requests).toHaveLength(1)
  })

  it('takes an unknown answer for none', async () => {
    const outside = createVirtualOutside()
    outside.answers.push(json(404, { code: 'made-up' }))
    expect(await next(outside)).toMatchObject({ ok: false, code: 'unreachable', status: 404 })
  })

  it('ends at once when it is aborted, also between two attempts', async () => {
    const outside = createVirtualOutside()
    const abort = new AbortController()
    const outcome = lineOf(outside).send('window.start', { windowNo: 3 }, 'k1', { signal: abort.signal })
    await outside.pass(1)
    abort.abort()
    await outside.pass(60_000)
    expect(await outcome).toMatchObject({ ok: false, code: 'unreachable' })
    expect(outside.requests).toHaveLength(1)
  })

  it('tells once that the token counts no more', async () => {
    const outside = createVirtualOutside()
    outside.answers.push(problem(401, 'token.expired'), problem(401, 'token.expired'))
    let times = 0
    const line = lineOf(outside, () => times++)
    await line.send('window.start', { windowNo: 3 }, 'k1')
    expect(await line.ask('me', {})).toMatchObject({ ok: false, code: 'token.expired' })
    expect(times).toBe(1)
  })
})

describe('a query', () => {
  it('knows its path and its method', async () => {
    const outside = createVirtualOutside()
    outside.answers.push(json(200, { kind: 'account' }), json(200, { matters: [] }), json(200, { isKnown: true }))
    const line = lineOf(outside)
    expect(await line.ask('me', {})).toEqual({ ok: true, value: { kind: 'account' } })
    await line.ask('matters', {})
    await line.ask('taxpayer.look-up', { taxpayerId: '91420105MA0000015P' })
    expect(outside.requests.map(({ url, init: { method } }) => [method, url])).toEqual([
      ['GET', 'http://hall/api/halls/hanyang/queries/me'],
      ['GET', 'http://hall/api/halls/hanyang/queries/matters'],
      ['POST', 'http://hall/api/halls/hanyang/queries/taxpayer.look-up'],
    ])
  })
  it('[R18] puts words into the address, but nothing that names a person', async () => {
    const outside = createVirtualOutside()
    const line = lineOf(outside)
    void line.ask('ratings', { from: '2026-11-01', officer: 'w03' })
    void line.ask('ticket.look-up', { phone: '13800001234' })
    const [ratings, lookUp] = outside.requests
    expect(ratings?.url).toBe('http://hall/api/halls/hanyang/queries/ratings?from=2026-11-01&officer=w03')
    expect(lookUp?.url).toBe('http://hall/api/halls/hanyang/queries/ticket.look-up')
    expect(lookUp?.init.body).toBe('{"phone":"13800001234"}')
  })
})
