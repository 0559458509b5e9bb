import type { IncomingMessage } from 'node:http'
import {
  type ClientToServer,
  LIMITS,
  PROTOCOL_VERSION,
  type ProblemCode,
  parseViewName,
  type ServerToClient,
  Subscription,
  VIEWS,
  type ViewMessage,
} from '@one-window/protocol'
import type { FastifyInstance } from 'fastify'
import { Server, type Socket } from 'socket.io'
import { Value } from 'typebox/value'
import type { Admission } from '../access/admission.ts'
import type { Guard } from '../access/guard.ts'
import { hasRole, type Session } from '../access/session.ts'
import type { Sessions } from '../access/sessions.ts'
import type { Halls } from '../hall/halls.ts'
import type { HallKeeper } from '../hall/keeper.ts'
import { ProblemError, problemOf } from '../problem/problem-error.ts'
import { Rooms } from './rooms.ts'
import { SentViews } from './sent-views.ts'

interface LiveOptions {
  readonly guard: Guard
  readonly admission: Admission
  readonly sessions: Sessions
  readonly halls: Halls
}

interface SocketData {
  session: Session
}
type LiveServer = Server<ClientToServer, ServerToClient, Record<string, never>, SocketData>
type LiveSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, SocketData>

const MESSAGE_BYTES_MAX = 16 * 1024

/** What the live line tells of itself. */
export interface LiveNumbers {
  /** How many sockets are open. */
  readonly sockets: () => number
  readonly sentViews: SentViews
}

/** Hangs the live line onto the HTTP server: clients subscribe to views, whole views come down. */
export function live(app: FastifyInstance, { guard, admission, sessions, halls }: LiveOptions): LiveNumbers {
  const io: LiveServer = new Server(app.server, {
    serveClient: false,
    maxHttpBufferSize: MESSAGE_BYTES_MAX,
    perMessageDeflate: false,
    allowRequest: (request, answer) => {
      const code = guard(request) ?? (io.engine.clientsCount >= LIMITS.socketsMax ? 'overloaded' : null)
      answer(code, code === null)
    },
  })
  // The handshake is not asked again for: later requests of a socket and its upgrade pass the guard too.
  io.engine.use((request: IncomingMessage, _reply: unknown, next: (error?: Error) => void) => {
    const code = guard(request)
    next(code === null ? undefined : new Error(code))
  })
  const sentViews = new SentViews()
  const endStale = (): Promise<void> => sessions.endOver(openTokens(io))
  const rooms = new Map(
    [...halls].map(([hallId, keeper]) => [hallId, openRooms(app, io, keeper, { sentViews, endStale })] as const),
  )
  const letIn = async (socket: LiveSocket, next: (error?: Error) => void): Promise<void> => {
    const error = await admit(admission, sessions, socket).catch((cause: unknown) => connectError(app, cause))
    next(error || undefined)
  }
  io.use((socket, next) => void letIn(socket, next))
  io.on('connection', (socket) => serve({ app, sessions, rooms, sentViews }, socket))
  sessions.onEnd((tokenHash) => io.in(tokenRoom(tokenHash)).disconnectSockets(true))
  const sweep = (): void =>
    void endStale().catch((error: unknown) => app.log.error({ err: error }, 'sessions were not read again'))
  const sweeps = setInterval(sweep, LIMITS.sessionReadAgainMs).unref()
  app.addHook('preClose', async () => {
    clearInterval(sweeps)
    for (const one of rooms.values()) one.stop()
    io.disconnectSockets(true)
    io.engine.close()
  })
  return { sockets: () => io.engine.clientsCount, sentViews }
}

interface RoomParts {
  readonly sentViews: SentViews
  readonly endStale: () => Promise<void>
}

function openRooms(app: FastifyInstance, io: LiveServer, keeper: HallKeeper, parts: RoomParts): Rooms {
  const prefix = roomOf(keeper.hallId, '')
  const listenedTo = new Set<string>()
  const { adapter } = io.of('/')
  adapter.on('create-room', (room: string) => room.startsWith(prefix) && listenedTo.add(room.slice(prefix.length)))
  adapter.on('delete-room', (room: string) => listenedTo.delete(room.slice(prefix.length)))
  return new Rooms({
    keeper,
    listenedTo,
    send: (message) => {
      const room = roomOf(message.hallId, message.view)
      io.to(room).emit('view', message)
      parts.sentViews.add(message, adapter.rooms.get(room)?.size ?? 0)
    },
    endStale: parts.endStale,
    onFault: (error) => app.log.error({ err: error }, 'views were not published'),
  })
}

/** A screen that is left open overnight must not show people's cards for ever: its sockets end with its session. */
function openTokens(io: LiveServer): string[] {
  return [...new Set([...io.sockets.sockets.values()].map(({ data }) => data.session.tokenHash))]
}

/** Lets a socket in by the same token as requests; another version of the contract is told to restart. */
async function admit(admission: Admission, sessions: Sessions, socket: LiveSocket): Promise<void> {
  const { token, protocolVersion } = socket.handshake.auth
  if (protocolVersion !== PROTOCOL_VERSION) throw new ProblemError('protocol-version')
  const session = await admission.sessionOf(socket.handshake.address, typeof token === 'string' ? token : undefined)
  socket.data.session = session
  await socket.join(tokenRoom(session.tokenHash))
  // Whoever signed out before the room was joined was not heard here.
  if (!(await sessions.renewed(session))) throw new ProblemError('not-signed-in')
}

function connectError(app: FastifyInstance, error: unknown): Error {
  const code: ProblemCode = error instanceof ProblemError ? error.code : 'internal'
  if (code === 'internal') app.log.error({ err: error }, 'a socket was not let in')
  return Object.assign(new Error(code), { data: { code } })
}

interface Service {
  readonly app: FastifyInstance
  readonly sessions: Sessions
  readonly rooms: ReadonlyMap<string, Rooms>
  readonly sentViews: SentViews
}

function serve({ app, sessions, rooms, sentViews }: Service, socket: LiveSocket): void {
  const failed = (error: unknown): ProblemCode => {
    app.log.error({ err: error }, 'a subscription failed')
    return 'internal'
  }
  socket.on('subscribe', async (subscription, answer) => {
    if (typeof answer !== 'function') return
    const asked = sessions.renewed(socket.data.session)
    const result = await asked
      .then((session) => (session ? subscribe(socket, session, rooms, subscription) : 'token.expired'))
      .catch(failed)
    if (typeof result === 'string') return answer({ ok: false, problem: problemOf(result) })
    answer({ ok: true })
    socket.emit('view', result)
    sentViews.add(result, 1)
  })
  socket.on('unsubscribe', async (subscription) => {
    if (Value.Check(Subscription, subscription)) await socket.leave(roomOf(subscription.hallId, subscription.view))
  })
}

/** Joins the room of a view; answers the current view, which is sent in any case, or why not. */
async function subscribe(
  socket: LiveSocket,
  session: Session,
  rooms: ReadonlyMap<string, Rooms>,
  subscription: unknown,
): Promise<ViewMessage | ProblemCode> {
  if (!Value.Check(Subscription, subscription)) return 'body.invalid'
  const { hallId, view } = subscription
  const parsed = parseViewName(view)
  const hall = rooms.get(hallId)
  if (!hall) return 'hall.unknown'
  if (!parsed) return 'view.unknown'
  if (session.bearer.hallId !== hallId || !hasRole(session, VIEWS[parsed.kind].roles)) return 'role.not-allowed'
  const joined = [...socket.rooms].filter((room) => room.startsWith(VIEW_ROOM) && room !== roomOf(hallId, view))
  if (joined.length >= LIMITS.subscriptionsPerSocketMax) return 'subscriptions.too-many'
  // Joined before the view is made: a change in between comes twice rather than never.
  await socket.join(roomOf(hallId, view))
  const message = await hall.current(view)
  if (message) return message
  await socket.leave(roomOf(hallId, view))
  return 'window.unknown'
}

const VIEW_ROOM = 'view:'

function roomOf(hallId: string, view: string): string {
  return `${VIEW_ROOM}${hallId}/${view}`
}

function tokenRoom(tokenHash: string): string {
  return `token:${tokenHash}`
}
