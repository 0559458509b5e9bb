import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { LIMITS } from '@one-window/protocol'
import type { Guard } from '../access/guard.ts'
import type { AddressOf } from '../bounds/client-address.ts'
import type { Vouch } from '../bounds/connections.ts'
import type { Strangers } from '../bounds/strangers.ts'
import { problemOf } from '../problem/problem-error.ts'
import { cutOff, type EngineSocket, engineOf, type LiveServer } from './live-socket.ts'

export interface HandshakeOptions {
  readonly guard: Guard
  readonly strangers: Strangers
  readonly vouch: Vouch
  readonly addressOf: AddressOf
  /** No connection is counted then, so that each handshake is. */
  readonly isBehindProxy: boolean
}

type EngineRequest = IncomingMessage & { readonly _query?: Readonly<Record<string, string | undefined>> }

/**
 * Who has shaken hands has shown no token yet. Over a WebSocket its connection is counted already; over polling the
 * handshake itself is one of the strangers of its address. Both end when no token comes within seconds.
 */
export function boundHandshakes(io: LiveServer, options: HandshakeOptions): void {
  const { guard, strangers, vouch, addressOf, isBehindProxy } = options
  const waiting = new Map<string, () => void>()
  const admitted = new Set<string>()
  io.engine.use((request: EngineRequest, reply: ServerResponse, next: (error?: Error) => void) => {
    const code = guard(request)
    if (code !== null) return next(new Error(code))
    const { sid, transport } = request._query ?? {}
    if (sid !== undefined) {
      if (admitted.has(sid)) vouch(request)
      return next()
    }
    const isFull = (isBehindProxy || transport === 'polling') && !strangers.hasRoom(addressOf(request))
    return isFull || io.sockets.sockets.size >= LIMITS.socketsMax ? refuse(request, reply) : next()
  })
  io.engine.on('connection', (socket: EngineSocket) => {
    const end = (): void => cutOff(socket)
    const late = setTimeout(end, LIMITS.handshakeSecondsMax * 1_000).unref()
    const isCounted = isBehindProxy || socket.transport.name === 'polling'
    const leave = isCounted ? strangers.enter(addressOf(socket.request), { end, isBusy: () => false }) : undefined
    const isOver = (): void => {
      clearTimeout(late)
      waiting.delete(socket.id)
      leave?.()
    }
    waiting.set(socket.id, isOver)
    socket.once('close', isOver)
  })
  io.on('connection', (socket) => {
    const engine = engineOf(socket)
    waiting.get(engine.id)?.()
    admitted.add(engine.id)
    engine.once('close', () => admitted.delete(engine.id))
  })
}

/** There is no room: the client comes back in a moment. */
function refuse(request: IncomingMessage, reply: ServerResponse): void {
  const body = JSON.stringify(problemOf('overloaded'))
  const headers = { 'retry-after': '1', 'content-type': 'application/problem+json', connection: 'close' }
  if (request.headers.upgrade === undefined) {
    reply.writeHead(503, headers).end(body)
    return
  }
  const lines = Object.entries({ ...headers, 'content-length': Buffer.byteLength(body) })
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  const socket: Socket = request.socket
  socket.end(`HTTP/1.1 503 Service Unavailable\r\n${head}\r\n${body}`, () => socket.destroy())
}
