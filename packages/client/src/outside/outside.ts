import type { LiveAuth } from '@one-window/protocol'
import { io } from 'socket.io-client'

/** Everything the line needs from the outer world; tests hand in virtual time and sockets. */
export interface Outside {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>
  readonly openSocket: (baseUrl: string, auth: LiveAuth) => LineSocket
  /** Milliseconds since 1970 by this machine, never running backwards. */
  readonly now: () => number
  /** Runs something once after some milliseconds; the answer cancels it. */
  readonly after: (delayMs: number, run: () => void) => () => void
  /** A number from 0 to below 1. */
  readonly chance: () => number
}

/** The few verbs of a socket.io client socket that the line uses. */
export interface LineSocket {
  on(event: string, listener: (...args: never[]) => void): unknown
  emit(event: string, ...args: unknown[]): unknown
  connect(): unknown
  disconnect(): unknown
}

/** The browser's (or Node's) own clock, network and chance. */
export const realOutside: Outside = {
  fetch: (url, init) => fetch(url, init),
  openSocket,
  now: () => performance.timeOrigin + performance.now(),
  after(delayMs, run) {
    const timer = setTimeout(run, delayMs)
    return () => clearTimeout(timer)
  },
  chance: Math.random,
}

/** WebSocket first, because polling doubles the requests of a hall; polling remains for proxies that forbid it. */
function openSocket(baseUrl: string, auth: LiveAuth): LineSocket {
  const options = {
    auth: { ...auth },
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    autoConnect: false,
    forceNew: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: 5_000,
    randomizationFactor: 0.5,
  }
  return baseUrl === '' ? io(options) : io(baseUrl, options)
}
