import { setTimeout as pause } from 'node:timers/promises'
import { PROTOCOL_VERSION } from '@one-window/protocol'
import { io, type Socket } from 'socket.io-client'
import { type Seen, type Size, type Stage, Tally } from './stage.ts'

/** The socket below the engine of the client: reading from it can be stopped, which the client has no word for. */
interface Below {
  readonly transport: { readonly ws: { readonly _socket: { pause: () => void } } }
}

const BURST = 500

/** A screen with a token that subscribes without end and never reads what it gets. */
export async function deafScreen({ port, hallId, displayToken }: Stage, { count, forMs }: Size): Promise<Seen> {
  const tally = new Tally()
  const socket = io(`http://127.0.0.1:${port}`, {
    auth: { token: displayToken, protocolVersion: PROTOCOL_VERSION },
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
  })
  await connected(socket)
  socket.on('disconnect', () => tally.answer('cut'))
  const below = socket.io.engine as unknown as Below
  below.transport.ws._socket.pause()
  const endsAt = performance.now() + forMs
  for (let sent = 0; sent < count && socket.connected && performance.now() < endsAt; sent += BURST) {
    for (let one = 0; one < BURST; one++)
      socket.emit('subscribe', { hallId, view: 'display' }, () => tally.answer('ok'))
    tally.sent(BURST)
    await pause(10)
  }
  await pause(Math.max(0, endsAt - performance.now()))
  socket.off('disconnect')
  socket.disconnect()
  return tally.seen()
}

/** Screens of one address that lost their line in the same second: how long (ms) until the last of them has its view. */
export async function reconnectAll({ port, hallId, displayToken }: Stage, screens: number): Promise<number> {
  const startedAt = performance.now()
  const sockets = Array.from({ length: screens }, () =>
    io(`http://127.0.0.1:${port}`, {
      auth: { token: displayToken, protocolVersion: PROTOCOL_VERSION },
      forceNew: true,
      reconnectionDelay: 500,
      reconnectionDelayMax: 3_000,
    }),
  )
  await Promise.all(sockets.map((socket) => viewed(socket, hallId)))
  const tookMs = performance.now() - startedAt
  for (const socket of sockets) socket.disconnect()
  return tookMs
}

function viewed(socket: Socket, hallId: string): Promise<void> {
  return new Promise((resolve) => {
    socket.on('connect', () => socket.emit('subscribe', { hallId, view: 'display' }, () => {}))
    socket.once('view', () => resolve())
  })
}

function connected(socket: Socket): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('connect_error', reject)
  })
}
