import { LIMITS } from '@one-window/protocol'
import type { FastifyInstance } from 'fastify'
import { Server } from 'socket.io'
import type { Admission } from '../access/admission.ts'
import type { PacedDevices } from '../access/paced-devices.ts'
import type { Sessions } from '../access/sessions.ts'
import type { Times } from '../access/times.ts'
import { Pace } from '../bounds/pace.ts'
import type { Halls } from '../hall/halls.ts'
import type { HallKeeper } from '../hall/keeper.ts'
import { keepDoor, openTokens } from './door.ts'
import { endAsJournaled } from './endings.ts'
import { boundHandshakes, type HandshakeOptions } from './handshakes.ts'
import type { LiveServer } from './live-socket.ts'
import { viewOfRoom, viewRooms } from './room-names.ts'
import { Rooms } from './rooms.ts'
import { sendToRooms } from './seats.ts'
import { SentViews } from './sent-views.ts'
import { serveSubscriptions } from './subscriptions.ts'

interface LiveOptions extends HandshakeOptions {
  readonly admission: Admission
  readonly sessions: Sessions
  readonly halls: Halls
  readonly times: Times
  readonly pacedDevices: PacedDevices
}

const MESSAGE_BYTES_MAX = 16 * 1024

/** What the live line tells of itself. */
export interface LiveNumbers {
  /** How many sockets are open. */
  readonly sockets: () => number
  readonly sentViews: SentViews
  /** The ids of the devices that have a socket open. */
  readonly connectedDevices: () => ReadonlySet<string>
}

/** Hangs the live line onto the HTTP server: clients subscribe to views, whole views come down. */
export function live(app: FastifyInstance, options: LiveOptions): LiveNumbers {
  const { sessions, halls, times, pacedDevices } = options
  const io = openServer(app)
  boundHandshakes(io, options)
  const sentViews = new SentViews()
  const endStale = (): Promise<void> => sessions.endOver(openTokens(io))
  const rooms = [...halls.values()].map((keeper) => openRooms(app, io, keeper, { sentViews, endStale, pacedDevices }))
  keepDoor(app, io, options)
  for (const keeper of halls.values()) endAsJournaled(io, sessions, keeper)
  const { subscribesPerSocketPerMinuteMax: perMinute, subscribesPerSocketAtOnceMax: burst } = LIMITS
  const pace = new Pace({ perMinute, burst, elapsed: times.elapsed })
  io.on('connection', (socket) => serveSubscriptions({ app, sessions, halls, sentViews, pacedDevices, pace }, socket))
  const sweep = (): void =>
    void endStale().catch((error: unknown) => app.log.error({ err: error }, 'sessions were not read again'))
  const sweeps = setInterval(sweep, LIMITS.sessionReadAgainMs).unref()
  app.addHook('preClose', async () => {
    clearInterval(sweeps)
    for (const one of rooms) one.stop()
    io.disconnectSockets(true)
    io.engine.close()
  })
  return { sockets: () => io.engine.clientsCount, sentViews, connectedDevices: () => connectedDevices(io) }
}

function connectedDevices(io: LiveServer): ReadonlySet<string> {
  const bearers = [...io.sockets.sockets.values()].map(({ data }) => data.session.bearer)
  return new Set(bearers.flatMap(({ kind, id }) => (kind === 'device' ? [id] : [])))
}

function openServer(app: FastifyInstance): LiveServer {
  return new Server(app.server, {
    serveClient: false,
    maxHttpBufferSize: MESSAGE_BYTES_MAX,
    perMessageDeflate: false,
    httpCompression: false,
  })
}

/** The views of a hall that somebody listens to, kept as rooms come and go. */
function listenedViews(io: LiveServer, hallId: string): ReadonlySet<string> {
  const { adapter } = io.of('/')
  const views = new Set<string>()
  adapter.on('create-room', (room: string) => {
    const view = viewOfRoom(hallId, room)
    if (view !== undefined) views.add(view)
  })
  adapter.on('delete-room', (room: string) => {
    const view = viewOfRoom(hallId, room)
    if (view !== undefined && !viewRooms({ hallId, view }).some((one) => adapter.rooms.has(one))) views.delete(view)
  })
  return views
}

interface RoomParts {
  readonly pacedDevices: PacedDevices
  readonly sentViews: SentViews
  readonly endStale: () => Promise<void>
}

function openRooms(
  app: FastifyInstance,
  io: LiveServer,
  keeper: HallKeeper,
  { pacedDevices, sentViews, endStale }: RoomParts,
): Rooms {
  return new Rooms({
    keeper,
    listenedTo: listenedViews(io, keeper.hallId),
    send: (publication) => sentViews.add(publication.message, sendToRooms(io, publication)),
    pacedDevices,
    endStale,
    onFault: (error) => app.log.error({ err: error }, 'views were not published'),
  })
}
