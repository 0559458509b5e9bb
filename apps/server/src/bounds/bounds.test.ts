import { LIMITS } from '@one-window/protocol'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openRaw, type RawConnection, requestText } from '../testing/raw-connection.ts'
import { openTestHall, type TestHall } from '../testing/test-hall.ts'

const MAX = LIMITS.strangersPerAddressMax
const WAIT = { timeout: 10_000, interval: 20 }

let hall: TestHall
let port: number
const open: RawConnection[] = []

beforeEach(async () => {
  hall = await openTestHall()
  port = await hall.listen()
})
afterEach(async () => {
  for (const { socket } of open.splice(0)) socket.destroy()
  await hall.close()
})

function say(text = ''): RawConnection {
  const connection = openRaw(port, text)
  open.push(connection)
  return connection
}

const answers = ({ heard }: RawConnection) => heard().split('HTTP/1.1 ').slice(1)
const alive = (connections: readonly RawConnection[]) => connections.filter(({ isOver }) => !isOver())
const health = async () => (await fetch(`http://127.0.0.1:${port}/api/health`)).status

describe('a connection', () => {
  it('that sends a few requests at once gets all the answers, in order', async () => {
    const paths = ['/api/health', '/nowhere', '/api/me', '/api/health', '/nowhere', '/api/me', '/api/health']
    const connection = say(paths.map((path) => requestText(path)).join(''))
    await vi.waitFor(() => expect(answers(connection)).toHaveLength(paths.length), WAIT)
    expect(answers(connection).map((one) => one.slice(0, 3))).toEqual(['200', '404', '401', '200', '404', '401', '200'])
  })

  it('that sends thousands at once is closed, and everybody else is answered', async () => {
    const connection = say(requestText('/api/openapi.json').repeat(2_000))
    await vi.waitFor(() => expect(connection.isOver()).toBe(true), WAIT)
    expect(answers(connection).length).toBeLessThanOrEqual(LIMITS.requestsAnsweredPerConnectionMax)
    expect(await health()).toBe(200)
  })
})

describe('connections of one address', () => {
  it('without a token are so many; the ones that came first make room, and who comes next is answered', async () => {
    const connections = Array.from({ length: MAX + 40 }, () => say())
    await vi.waitFor(() => expect(alive(connections)).toHaveLength(MAX), WAIT)
    expect(alive(connections.slice(0, 40))).toEqual([])
    expect(await health()).toBe(200)
  })

  it('that have shown a token stay, however many others come', async () => {
    const authorization = `Bearer ${await hall.pair('display')}`
    const known = Array.from({ length: 50 }, () => say(requestText('/api/me', { authorization })))
    await vi.waitFor(() => expect(known.filter(({ heard }) => heard().includes(' 200 OK'))).toHaveLength(50), WAIT)
    const strangers = Array.from({ length: MAX + 40 }, () => say())
    await vi.waitFor(() => expect(alive(strangers)).toHaveLength(MAX), WAIT)
    expect(alive(known)).toHaveLength(50)
  })

  it('that show a token that does not count are strangers', async () => {
    const headers = { authorization: `Bearer ${'A'.repeat(43)}` }
    const first = say(requestText('/api/me', headers))
    await vi.waitFor(() => expect(first.heard()).toContain(' 401 '), WAIT)
    Array.from({ length: MAX }, () => say())
    await vi.waitFor(() => expect(first.isOver()).toBe(true), WAIT)
  })
})

describe('a slow request', () => {
  it('has its time: for the head, for all of it, and for a line on which nothing goes', () => {
    const { headersTimeout, requestTimeout, timeout } = hall.app.server
    expect({ headersTimeout, requestTimeout, timeout }).toEqual({
      headersTimeout: 10_000,
      requestTimeout: 20_000,
      timeout: 60_000,
    })
    const sought = LIMITS.slowRequestsSoughtSeconds * 1_000
    expect(requestTimeout + sought).toBeLessThanOrEqual(30_000)
  })
})

describe('pages and probes', () => {
  const get = (url: string, address: string) => hall.app.inject({ url, remoteAddress: address })
  const statuses = async (url: string, count: number, address = '10.0.0.1') =>
    new Set(await Promise.all(Array.from({ length: count }, async () => (await get(url, address)).statusCode)))

  it('health and numbers are paced per address', async () => {
    expect(await statuses('/api/health', LIMITS.probesPerAddressAtOnceMax)).toEqual(new Set([200]))
    const refused = await get('/metrics', '10.0.0.1')
    expect([refused.statusCode, refused.headers['retry-after'], refused.json().code]).toEqual([429, '1', 'too-fast'])
    expect((await get('/metrics', '10.0.0.2')).statusCode).toBe(200)
    hall.pass(1_000)
    expect((await get('/metrics', '10.0.0.1')).statusCode).toBe(200)
  })

  it('pages and the contract are paced per address, so generously that a whole hall may reload at once', async () => {
    for (let count = 0; count < LIMITS.pagesPerAddressPerMinuteMax; count += 500) {
      expect(await statuses('/favicon.svg', 500)).toEqual(new Set([200]))
    }
    for (const url of ['/', '/docs', '/api/openapi.json', '/favicon.svg']) {
      expect((await get(url, '10.0.0.1')).statusCode).toBe(429)
    }
    expect((await get('/', '10.0.0.2')).statusCode).toBe(200)
  })
})

it('views are read at the pace of the commands', async () => {
  const [display, other] = [await hall.pair('display'), await hall.pair('display')]
  const read = async (token: string) => (await hall.get('/api/halls/hanyang/views/display', token)).status
  for (let count = 0; count < LIMITS.commandsPerActorPerMinuteMax; count += 500) {
    await Promise.all(Array.from({ length: 500 }, () => hall.get('/api/halls/hanyang/queries/me', display)))
  }
  expect([await read(display), await read(other)]).toEqual([429, 200])
})
