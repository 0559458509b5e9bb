import { createServer, type Server as HttpServer } from 'node:http'
import type { AddressInfo, Socket as NetSocket } from 'node:net'
import type { ViewMessage } from '@one-window/protocol'
import { Server } from 'socket.io'
import { io, type Socket } from 'socket.io-client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { engineOf, type LiveServer, type LiveSocket } from './live-socket.ts'
import { openOutbox, sendView, unsend } from './outbox.ts'

const WAIT = { timeout: 10_000, interval: 10 }
const DISPLAY = { hallId: 'hanyang', view: 'display' }

let http: HttpServer
let server: LiveServer
let client: Socket
let socket: LiveSocket
const seen: ViewMessage[] = []

beforeEach(async () => {
  seen.length = 0
  http = createServer()
  server = new Server(http)
  server.on('connection', openOutbox)
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const { port } = http.address() as AddressInfo
  client = io(`http://127.0.0.1:${port}`, { transports: ['websocket'], forceNew: true, reconnection: false })
  client.on('view', (message) => seen.push(message))
  await vi.waitFor(() => expect(server.sockets.sockets.size).toBe(1), WAIT)
  socket = [...server.sockets.sockets.values()][0] as LiveSocket
})
afterEach(async () => {
  client.close()
  await server.close()
})

/** The line beneath a client's socket, which can stop reading. */
function lineOf({ io: manager }: Socket): NetSocket {
  return (manager.engine.transport as unknown as { ws: { _socket: NetSocket } }).ws._socket
}

const message = (seq: number, bytes: number): ViewMessage =>
  ({ ...DISPLAY, seq, at: '2026-11-23T02:00:00.000Z', data: 'x'.repeat(bytes) }) as never

it('a socket that is behind gets the view that was made last, whatever its seq, and none in between', async () => {
  sendView(socket, message(1, 10))
  for (const seq of [7, 9, 8, 3]) sendView(socket, message(seq, 10))
  await vi.waitFor(() => expect(seen.map(({ seq }) => seq)).toEqual([1, 7, 3]), WAIT)
})

it('a view that is left is not sent later', async () => {
  for (const seq of [1, 2, 3]) sendView(socket, message(seq, 10))
  unsend(socket, DISPLAY)
  await vi.waitFor(() => expect(seen.map(({ seq }) => seq)).toEqual([1, 2]), WAIT)
  sendView(socket, message(4, 10))
  await vi.waitFor(() => expect(seen.map(({ seq }) => seq)).toEqual([1, 2, 4]), WAIT)
})

it('a socket that does not read ends before much is kept for it', async () => {
  lineOf(client).pause()
  const ended = new Promise((resolve) => socket.once('disconnect', resolve))
  for (let seq = 0; seq < 200 && socket.connected; seq++) {
    sendView(socket, message(seq, 700_000))
    const { transport } = engineOf(socket)
    expect(transport.socket?.bufferedAmount ?? 0).toBeLessThan(3_000_000)
    await new Promise(setImmediate)
  }
  await ended
  expect(socket.connected).toBe(false)
})
