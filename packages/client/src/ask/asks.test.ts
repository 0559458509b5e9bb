import type { InputOf, QueryName } from '@one-window/protocol'
import { type QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createLine, type Line } from '../line/line.ts'
import { createVirtualOutside } from '../outside/virtual-outside.ts'
import { askAgainOnReturn, askOptions, createAsks, refusedIn } from './asks.ts'

const opened: QueryClient[] = []
afterEach(() => {
  for (const asks of opened.splice(0)) asks.clear()
})

function setUp() {
  const outside = createVirtualOutside()
  const line = createLine({ baseUrl: '', hallId: 'hanyang', token: 't', outside })
  const asks = createAsks()
  opened.push(asks)
  const asked = () => outside.requests.map(({ url }) => url)
  return { outside, line, asks, asked }
}

/** A screen that asks: what it sees, and how it leaves. */
function screen<Name extends QueryName>(asks: QueryClient, line: Line, name: Name, input: InputOf<Name> | null) {
  const observer = new QueryObserver(asks, askOptions(line, name, input))
  const leave = observer.subscribe(() => undefined)
  const seen = () => {
    const { data, error } = observer.getCurrentResult()
    return { answer: data ?? null, problem: refusedIn(error)?.code ?? null }
  }
  return { seen, leave }
}

describe('what screens ask', () => {
  it('is asked once for all of them, and kept while it stays true', async () => {
    const { outside, line, asks, asked } = setUp()
    outside.answers.push(Response.json({ matters: [], categories: [] }))
    const first = screen(asks, line, 'matters', {})
    const second = screen(asks, line, 'matters', {})
    await vi.waitFor(() => expect(second.seen().answer).toEqual({ matters: [], categories: [] }))
    first.leave()
    second.leave()
    const third = screen(asks, line, 'matters', {})
    expect(third.seen().answer).not.toBeNull()
    expect(asked()).toEqual(['/api/halls/hanyang/queries/matters'])
  })

  it('[R18] is forgotten with its screen when it names people or changes', async () => {
    const { outside, line, asks, asked } = setUp()
    outside.answers.push(Response.json({ isKnown: true }))
    const found = screen(asks, line, 'taxpayer.look-up', { taxpayerId: '91420105MA0000015P' })
    await vi.waitFor(() => expect(found.seen().answer).toEqual({ isKnown: true }))
    found.leave()
    await vi.waitFor(() => expect(asks.getQueryCache().getAll()).toEqual([]))
    expect(asked()).toHaveLength(1)
  })

  it('is not asked while there is nothing to ask', () => {
    const { line, asks, asked } = setUp()
    expect(screen(asks, line, 'ticket.look-up', null).seen()).toEqual({ answer: null, problem: null })
    expect(asked()).toEqual([])
  })

  it('meets a "no" by its code, and is asked again when the line is back', async () => {
    const { outside, line, asks, asked } = setUp()
    const stop = askAgainOnReturn(line, asks)
    outside.answers.push(Response.json({ code: 'role.not-allowed', status: 403 }, { status: 403 }))
    const me = screen(asks, line, 'me', {})
    await vi.waitFor(() => expect(me.seen()).toEqual({ answer: null, problem: 'role.not-allowed' }))
    outside.answers.push(Response.json({ account: 'w03' }))
    outside.socket.play('connect')
    await vi.waitFor(() => expect(me.seen()).toEqual({ answer: { account: 'w03' }, problem: null }))
    stop()
    outside.socket.play('disconnect', 'transport close')
    outside.socket.play('connect')
    expect(asked()).toEqual(['/api/halls/hanyang/queries/me', '/api/halls/hanyang/queries/me'])
  })

  it('keeps its last answer when asking again fails', async () => {
    const { outside, line, asks } = setUp()
    outside.answers.push(Response.json({ account: 'w03' }))
    const me = screen(asks, line, 'me', {})
    await vi.waitFor(() => expect(me.seen().answer).not.toBeNull())
    outside.answers.push(Response.json({ code: 'hall.unknown', status: 404 }, { status: 404 }))
    await asks.invalidateQueries()
    expect(me.seen()).toEqual({ answer: { account: 'w03' }, problem: 'hall.unknown' })
  })
})
