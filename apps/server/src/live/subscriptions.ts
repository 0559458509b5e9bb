import {
  type Alert,
  LIMITS,
  type ProblemCode,
  parseViewName,
  Subscription,
  type ViewMessage,
} from '@one-window/protocol'
import type { FastifyInstance } from 'fastify'
import { Value } from 'typebox/value'
import type { Admission } from '../access/admission.ts'
import type { Session } from '../access/session.ts'
import type { Sessions } from '../access/sessions.ts'
import type { Halls } from '../hall/halls.ts'
import type { HallKeeper } from '../hall/keeper.ts'
import type { Memory } from '../hall/memory.ts'
import { problemOf } from '../problem/problem-error.ts'
import { audienceOf } from './audience.ts'
import type { LiveSocket } from './live-socket.ts'
import { isViewRoom, viewRoom, viewRooms } from './room-names.ts'
import type { SentViews } from './sent-views.ts'
import { messageFor, viewMessage } from './view-message.ts'

interface Service {
  readonly app: FastifyInstance
  readonly admission: Admission
  readonly sessions: Sessions
  readonly halls: Halls
  readonly sentViews: SentViews
}

/** Takes a socket's subscriptions: who may not have one is told why, everybody else gets the view at once. */
export function serveSubscriptions(service: Service, socket: LiveSocket): void {
  const { app, sessions, sentViews } = service
  const take = async (subscription: unknown): Promise<ViewMessage | ProblemCode> => {
    const session = await sessions.renewed(socket.data.session)
    return session ? subscribe(service, socket, session, subscription) : 'token.expired'
  }
  const failed = (error: unknown): ProblemCode => {
    app.log.error({ err: error }, 'a subscription failed')
    return 'internal'
  }
  socket.on('subscribe', async (subscription, answer) => {
    if (typeof answer !== 'function') return
    const result = await take(subscription).catch(failed)
    if (typeof result === 'string') return answer({ ok: false, problem: problemOf(result) })
    answer({ ok: true })
    socket.emit('view', result)
    sentViews.add(result, 1)
  })
  socket.on('unsubscribe', async (subscription) => {
    if (!Value.Check(Subscription, subscription)) return
    for (const room of viewRooms(subscription)) await socket.leave(room)
  })
}

async function subscribe(
  { admission, halls }: Service,
  socket: LiveSocket,
  session: Session,
  subscription: unknown,
): Promise<ViewMessage | ProblemCode> {
  if (!Value.Check(Subscription, subscription)) return 'body.invalid'
  const keeper = halls.get(subscription.hallId)
  if (!keeper) return 'hall.unknown'
  const serverAlerts = admission.alertsOf(keeper.hallId)
  return keeper.read((memory) => enter(keeper, memory, { socket, session, subscription, serverAlerts }))
}

interface Entering {
  readonly socket: LiveSocket
  readonly session: Session
  readonly subscription: Subscription
  readonly serverAlerts: readonly Alert[]
}

/** Joins the room in the same moment in which the view is made: no change falls in between. */
function enter(
  keeper: HallKeeper,
  memory: Memory,
  { socket, session, subscription, serverAlerts }: Entering,
): ViewMessage | ProblemCode {
  const address = parseViewName(subscription.view)
  if (!address) return 'view.unknown'
  const audience = audienceOf(address, session, memory)
  if (!audience) return 'role.not-allowed'
  const own = viewRooms(subscription)
  const others = [...socket.rooms].filter((room) => isViewRoom(room) && !own.includes(room))
  if (others.length >= LIMITS.subscriptionsPerSocketMax) return 'subscriptions.too-many'
  const message = viewMessage(keeper, memory, address, serverAlerts)
  if (!message) return 'window.unknown'
  void socket.join(viewRoom(subscription, audience))
  return messageFor(audience, address, message)
}
