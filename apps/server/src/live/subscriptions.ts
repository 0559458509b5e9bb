import { LIMITS, type ProblemCode, parseViewName, Subscription, type ViewMessage } from '@one-window/protocol'
import type { FastifyInstance } from 'fastify'
import { Value } from 'typebox/value'
import type { PacedDevices } from '../access/paced-devices.ts'
import type { Session } from '../access/session.ts'
import type { Sessions } from '../access/sessions.ts'
import type { Halls } from '../hall/halls.ts'
import type { HallKeeper } from '../hall/keeper.ts'
import type { Memory } from '../hall/memory.ts'
import { problemOf } from '../problem/problem-error.ts'
import { audienceOf } from './audience.ts'
import type { LiveSocket } from './live-socket.ts'
import { isViewRoom, viewRooms } from './room-names.ts'
import { seat } from './seats.ts'
import type { SentViews } from './sent-views.ts'
import { messageFor, viewMessage } from './view-message.ts'

interface Service {
  readonly app: FastifyInstance
  readonly pacedDevices: PacedDevices
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
  const inTurn = turnsOf(failed)
  socket.on('subscribe', (subscription, answer) => {
    if (typeof answer !== 'function') return
    inTurn(async () => {
      const result = await take(subscription).catch(failed)
      if (typeof result === 'string') return answer({ ok: false, problem: problemOf(result) })
      answer({ ok: true })
      socket.emit('view', result)
      sentViews.add(result, 1)
    })
  })
  socket.on('unsubscribe', (subscription) => {
    if (!Value.Check(Subscription, subscription)) return
    inTurn(async () => {
      for (const room of viewRooms(subscription)) await socket.leave(room)
    })
  })
}

/** What a socket says is done in the order in which it says it: leaving never overtakes the joining before it. */
function turnsOf(onFault: (error: unknown) => void): (work: () => Promise<void>) => void {
  let last = Promise.resolve()
  return (work) => {
    last = last.then(work).catch(onFault)
  }
}

async function subscribe(
  { halls, pacedDevices }: Service,
  socket: LiveSocket,
  session: Session,
  subscription: unknown,
): Promise<ViewMessage | ProblemCode> {
  if (!Value.Check(Subscription, subscription)) return 'body.invalid'
  const keeper = halls.get(subscription.hallId)
  if (!keeper) return 'hall.unknown'
  return keeper.read((memory) => enter(keeper, memory, { socket, session, subscription, pacedDevices }))
}

interface Entering {
  readonly socket: LiveSocket
  readonly session: Session
  readonly subscription: Subscription
  readonly pacedDevices: PacedDevices
}

/** Joins the room in the same moment in which the view is made: no change falls in between. */
function enter(
  keeper: HallKeeper,
  memory: Memory,
  { socket, session, subscription, pacedDevices }: Entering,
): ViewMessage | ProblemCode {
  const address = parseViewName(subscription.view)
  if (!address) return 'view.unknown'
  const audience = audienceOf(address, session, memory)
  if (!audience) return 'role.not-allowed'
  const own = viewRooms(subscription)
  const others = [...socket.rooms].filter((room) => isViewRoom(room) && !own.includes(room))
  if (others.length >= LIMITS.subscriptionsPerSocketMax) return 'subscriptions.too-many'
  const message = viewMessage({ keeper, memory, address, pacedDevices })
  if (!message) return 'window.unknown'
  seat(socket, subscription, audience)
  return messageFor(audience, address, message)
}
