import type { ClientToServer, ServerToClient } from '@one-window/protocol'
import type { Server, Socket } from 'socket.io'
import type { Session } from '../access/session.ts'

/** What we know of a socket: who is behind it. */
interface SocketData {
  session: Session
}

/** Both directions of the live line, as the contract has them. */
export type LiveServer = Server<ClientToServer, ServerToClient, Record<string, never>, SocketData>
export type LiveSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, SocketData>
