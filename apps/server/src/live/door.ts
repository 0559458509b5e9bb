import { LIMITS, PROTOCOL_VERSION, type ProblemCode } from '@one-window/protocol'
import type { FastifyInstance } from 'fastify'
import type { Admission } from '../access/admission.ts'
import type { Sessions } from '../access/sessions.ts'
import type { AddressOf } from '../bounds/client-address.ts'
import { ProblemError } from '../problem/problem-error.ts'
import type { LiveServer, LiveSocket } from './live-socket.ts'
import { tokenRoom } from './room-names.ts'

/** Lets sockets in by the same tokens as requests, and out when their sessions end. */
export function keepDoor(app: FastifyInstance, io: LiveServer, door: Omit<Door, 'io'>): void {
  const letIn = async (socket: LiveSocket, next: (error?: Error) => void): Promise<void> => {
    const error = await admit({ io, ...door }, socket).catch((cause: unknown) => connectError(app, cause))
    next(error || undefined)
  }
  io.use((socket, next) => void letIn(socket, next))
  door.sessions.onEnd((tokenHash) => io.in(tokenRoom(tokenHash)).disconnectSockets(true))
}

/** The tokens of the open sockets: a screen that is left open overnight must not show people's cards for ever. */
export function openTokens(io: LiveServer): string[] {
  return [...new Set([...io.sockets.sockets.values()].map(({ data }) => data.session.tokenHash))]
}

interface Door {
  readonly io: LiveServer
  readonly admission: Admission
  readonly sessions: Sessions
  readonly addressOf: AddressOf
}

/** Another version of the contract is told to restart. */
async function admit({ io, admission, sessions, addressOf }: Door, socket: LiveSocket): Promise<void> {
  const { token, protocolVersion } = socket.handshake.auth
  if (protocolVersion !== PROTOCOL_VERSION) throw new ProblemError('protocol-version')
  const session = await admission.sessionOf(
    socket.request,
    addressOf(socket.request),
    typeof token === 'string' ? token : undefined,
  )
  socket.data.session = session
  await socket.join(tokenRoom(session.tokenHash))
  // Whoever signed out before the room was joined was not heard here.
  if (!(await sessions.renewed(session))) throw new ProblemError('not-signed-in')
  if (io.sockets.sockets.size >= LIMITS.socketsMax) throw new ProblemError('overloaded')
}

function connectError(app: FastifyInstance, error: unknown): Error {
  const code: ProblemCode = error instanceof ProblemError ? error.code : 'internal'
  if (code === 'internal') app.log.error({ err: error }, 'a socket was not let in')
  return Object.assign(new Error(code), { data: { code } })
}
