import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answerAll, type Screens } from './front.ts'

const screens: Screens = {
  appOf: (url) => (url.startsWith('/kiosk/') ? 'kiosk' : undefined),
  serve: async (app, _request, response) => void response.end(`the ${app} from its sources`),
  close: async () => undefined,
}

let hall: Server
let front: Server
let seen: IncomingMessage[]
let port: PromiseWithResolvers<number | null>

beforeEach(async () => {
  seen = []
  port = Promise.withResolvers()
  hall = createServer((request, response) => {
    seen.push(request)
    response.writeHead(409, ['x-twice', 'a', 'x-twice', 'b']).write(`${request.method} `)
    request.pipe(response)
  })
  hall.on('upgrade', (request, socket) => {
    seen.push(request)
    socket.write('HTTP/1.1 101 Switching Protocols\r\n\r\n')
    socket.pipe(socket)
  })
  front = createServer()
  answerAll(front, { port: () => port.promise }, screens)
  await Promise.all([opened(hall), opened(front)])
})
afterEach(() => {
  for (const server of [hall, front]) {
    server.close()
    server.closeAllConnections()
  }
})

function opened(server: Server): Promise<unknown> {
  return once(server.listen(0, '127.0.0.1'), 'listening')
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port
}

function ask(path: string, init?: RequestInit): Promise<Response> {
  return fetch(`http://127.0.0.1:${portOf(front)}${path}`, init)
}

describe('the one address', () => {
  it('serves screens from their sources and asks the hall for everything else, body and answer unchanged', async () => {
    port.resolve(portOf(hall))
    expect(await (await ask('/kiosk/?pair=demo-kiosk')).text()).toBe('the kiosk from its sources')
    const answer = await ask('/api/sign-in', { method: 'POST', body: '{"account":"w01"}' })
    expect([answer.status, answer.headers.get('x-twice')]).toEqual([409, 'a, b'])
    expect(await answer.text()).toBe('POST {"account":"w01"}')
  })

  it('leaves Host, Origin and foreign headers as they came, so that the guard of the hall keeps working', async () => {
    port.resolve(portOf(hall))
    const headers = { origin: 'http://elsewhere.example', 'x-forwarded-for': '10.0.0.9' }
    await ask('/api/health', { headers })
    expect(seen[0]?.headers).toMatchObject({ host: `127.0.0.1:${portOf(front)}`, ...headers })
    expect(Object.keys(seen[0]?.headers ?? {}).filter((name) => /forward|via|real-ip/.test(name))).toHaveLength(1)
  })

  it('lets a request wait while the hall is started anew', async () => {
    const answer = ask('/api/health')
    await once(front, 'request')
    expect(seen).toEqual([])
    port.resolve(portOf(hall))
    expect((await answer).status).toBe(409)
  })

  it('says that the hall could not start, and still serves the screens', async () => {
    port.resolve(null)
    const answer = await ask('/api/health')
    expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining('on the next edit')])
    expect((await ask('/kiosk/')).status).toBe(200)
  })

  it('passes the hall’s sockets on, and leaves those of the screens alone', async () => {
    port.resolve(portOf(hall))
    const socket = connect(portOf(front), '127.0.0.1')
    socket.write('GET /socket.io/?a=1 HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n')
    expect(String((await once(socket, 'data'))[0])).toMatch(/^HTTP\/1.1 101/)
    socket.write('hello')
    expect(String((await once(socket, 'data'))[0])).toBe('hello')
    socket.destroy()
    expect(seen[0]?.url).toBe('/socket.io/?a=1')
    const update = { connection: 'upgrade', upgrade: 'websocket', 'sec-websocket-protocol': 'vite-hmr' }
    front.emit('upgrade', { headers: update }, null, null)
    expect(seen).toHaveLength(1)
  })
})
