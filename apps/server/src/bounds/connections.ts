import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { LIMITS } from '@one-window/protocol'
import type { Strangers } from './strangers.ts'

/** Says that whoever stands behind a request has shown a token that counts. */
export type Vouch = (request: IncomingMessage) => void

interface Connection {
  readonly leave: () => void
  /** When it was asked last, process time; null while it owes no answer. */
  askedAt: number | null
}

const BUSY_MS = 3_000

/**
 * Counts the connections of each address that have shown no token yet; the answer takes one out of that count, unless
 * so many were taken out already that there is no room for more.
 */
export function boundConnections(server: Server, strangers: Strangers, isSecure: boolean): Vouch {
  const connections = new WeakMap<Socket, Connection>()
  let known = 0
  server.on(isSecure ? 'secureConnection' : 'connection', (socket: Socket) => {
    const isBusy = (): boolean => performance.now() - (connection.askedAt ?? -BUSY_MS) < BUSY_MS
    const leave = strangers.enter(socket.remoteAddress ?? '', { end: () => socket.destroy(), isBusy })
    const connection: Connection = { leave, askedAt: null }
    connections.set(socket, connection)
    socket.once('close', leave)
  })
  server.on('request', ({ socket }: IncomingMessage, reply: ServerResponse) => {
    const connection = connections.get(socket)
    if (!connection) return
    connection.askedAt = performance.now()
    reply.once('close', () => (connection.askedAt = null))
  })
  return ({ socket }) => {
    const connection = connections.get(socket)
    if (!connection || socket.destroyed || known >= LIMITS.socketsMax) return
    connections.delete(socket)
    connection.leave()
    known++
    socket.once('close', () => known--)
  }
}
