import { type ConnectProblem, PROTOCOL_VERSION, type ProblemCode, type ViewMessage } from '@one-window/protocol'
import { createStore } from 'zustand/vanilla'
import type { LineSocket, Outside } from '../outside/outside.ts'
import { type Channels, createChannels } from './channels.ts'
import { createServerClock, type ServerClock } from './server-clock.ts'

/**
 * How the line stands: `connecting` at first, `connected`, `lost` while it tries again, `outdated` when the server
 * speaks another version (reload), `signed-out` when the token counts no more, `closed` by ourselves.
 */
export type Connection = 'connecting' | 'connected' | 'lost' | 'outdated' | 'signed-out' | 'closed'

/** Whole views from the server: the newest of each, and how the connection stands. */
export interface Live {
  readonly connection: () => Connection
  readonly onConnection: (listener: () => void) => () => void
  readonly subscribe: Channels['subscribe']
  /** The newest message of a view, kept after the last listener left. */
  readonly latest: Channels['latest']
  /** Milliseconds since 1970 by the server's clock. */
  readonly serverNow: () => number
  readonly close: () => void
}

export interface LiveOptions {
  readonly baseUrl: string
  readonly hallId: string
  readonly token: string
  readonly onSignedOut: () => void
}

const FINAL: readonly Connection[] = ['outdated', 'signed-out', 'closed']
const SIGNED_OUT: readonly ProblemCode[] = ['not-signed-in', 'token.expired']
const RETRY_MS = 3_000

/** Opens the socket; it reconnects by itself until closed. */
export function createLive(outside: Outside, { baseUrl, hallId, token, onSignedOut }: LiveOptions): Live {
  const clock = createServerClock(outside.now)
  const socket = outside.openSocket(baseUrl, { token, protocolVersion: PROTOCOL_VERSION })
  const state = createStore<Connection>(() => 'connecting')
  const later = createRetries(outside)
  const channels = createChannels({
    hallId,
    isConnected: () => state.getState() === 'connected',
    ask: (subscription, answered) => socket.emit('subscribe', subscription, answered),
    leave: (subscription) => socket.emit('unsubscribe', subscription),
    refused({ problem }, again) {
      if (SIGNED_OUT.includes(problem.code)) end('signed-out')
      else if (problem.status >= 429) later.run(again)
    },
  })

  /** The last states never change again. */
  function become(next: Connection): void {
    if (!FINAL.includes(state.getState())) state.setState(next, true)
  }

  function end(last: Connection): void {
    later.cancel()
    if (FINAL.includes(state.getState())) return
    become(last)
    socket.disconnect()
    if (last === 'signed-out') onSignedOut()
  }

  /** A server that refuses a socket (overloaded, stopping) is asked again: socket.io does not do that by itself. */
  function refused(code: ProblemCode | undefined): void {
    if (code === 'protocol-version') end('outdated')
    else if (code && SIGNED_OUT.includes(code)) end('signed-out')
    else become('lost')
    if (code && state.getState() === 'lost') later.run(() => socket.connect())
  }

  function lost(reason: string): void {
    become('lost')
    if (reason === 'io server disconnect' && state.getState() === 'lost') later.run(() => socket.connect())
  }

  listen(socket, { channels, clock, connected: () => become('connected'), refused, lost })
  socket.connect()
  return {
    connection: state.getState,
    onConnection: state.subscribe,
    subscribe: channels.subscribe,
    latest: channels.latest,
    serverNow: clock.now,
    close: () => end('closed'),
  }
}

interface Ears {
  readonly channels: Channels
  readonly clock: ServerClock
  readonly connected: () => void
  readonly refused: (code: ProblemCode | undefined) => void
  readonly lost: (reason: string) => void
}

function listen(socket: LineSocket, { channels, clock, connected, refused, lost }: Ears): void {
  socket.on('connect', () => {
    clock.reset()
    connected()
    channels.askAll()
  })
  socket.on('connect_error', (error: Error & { data?: ConnectProblem }) => refused(error.data?.code))
  socket.on('disconnect', lost)
  socket.on('view', (message: ViewMessage) => {
    clock.hear(message.at)
    channels.receive(message)
  })
}

function createRetries({ after, chance }: Outside) {
  const waiting = new Set<() => void>()
  return {
    /** Runs something in a few seconds, not at the same moment on every screen of the hall. */
    run(what: () => void): void {
      const cancel = after(RETRY_MS * (0.5 + chance()), () => {
        waiting.delete(cancel)
        what()
      })
      waiting.add(cancel)
    },
    cancel(): void {
      for (const cancel of waiting) cancel()
      waiting.clear()
    },
  }
}
