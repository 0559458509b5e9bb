import type { IncomingMessage } from 'node:http'
import type { ClientToServer, ServerToClient, ViewMessage } from '@one-window/protocol'
import type { Server, Socket } from 'socket.io'
import type { Session } from '../access/session.ts'

/** What we know of a socket: who is behind it, and which views wait until it has read the ones before. */
interface SocketData {
  session: Session
  unsent: Map<string, ViewMessage>
}

/** Both directions of the live line, as the contract has them. */
export type LiveServer = Server<ClientToServer, ServerToClient, Record<string, never>, SocketData>
export type LiveSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, SocketData>

interface WebSocketLine {
  readonly bufferedAmount: number
  readonly terminate: () => void
}

/** The engine's side of a socket, which lives before it is let in; its own types hide what we must look at. */
export interface EngineSocket {
  readonly id: string
  readonly request: IncomingMessage
  /** Over a WebSocket it knows how much has been handed to the connection and not left it. */
  readonly transport: { readonly name: string; readonly socket?: WebSocketLine }
  /** What waits until the connection takes more. */
  readonly writeBuffer: readonly { readonly data?: string }[]
  readonly close: (discard: boolean) => void
  readonly once: (event: 'close', listener: () => void) => void
}

export function engineOf({ conn }: LiveSocket): EngineSocket {
  return conn as unknown as EngineSocket
}

/** Ends a socket without a farewell, which one that does not read would never hear. */
export function cutOff(engine: EngineSocket): void {
  const line = engine.transport.socket
  engine.close(true)
  line?.terminate()
}
