import {
  LIMITS,
  type ProblemCode,
  parseViewName,
  type SubscribeAnswer,
  Subscription,
  type ViewMessage,
} from '@one-window/protocol'
import type { FastifyInstance } from 'fastify'
import { Value } from 'typebox/value'
import type { PacedDevices } from '../access/paced-devices.ts'
import type { Session } from '../access/session.ts'
import type { Sessions } from '../access/sessions.ts'
import type { Pace } from '../bounds/pace.ts'
import type { Halls } from '../hall/halls.ts'
import type { HallKeeper } from '../hall/keeper.ts'
import type { Memory } from '../hall/memory.ts'
import { problemOf } from '../problem/problem-error.ts'
import { audienceOf } from './audience.ts'
import type { LiveSocket } from './live-socket.ts'
import { openOutbox, sendView } from './outbox.ts'
import { isViewRoom, viewRoom, viewRooms } from './room-names.ts'
import { seat } from './seats.ts'
import type { SentViews } from './sent-views.ts'
import { messageFor, viewMessage } from './view-message.ts'

interface Service {
  readonly app: FastifyInstance
  readonly pacedDevices: PacedDevices
  readonly sessions: Sessions
  readonly halls: Halls
  readonly sentViews: SentViews
  readonly pace: Pace
}

/** A wish of a socket that waits for its turn: the same wish again is answered with it. */
interface Wish {
  readonly name: string
  readonly isLeaving: boolean
  readonly answers: ((answer: SubscribeAnswer) => void)[]
}

/** Takes a socket's subscriptions: who may not have one is told why, everybody else gets the view at once. */
export function serveSubscriptions(service: Service, socket: LiveSocket): void {
  const { app, pace } = service
  const failed = (error: unknown): ProblemCode => {
    app.log.error({ err: error }, 'a subscription failed')
    return 'internal'
  }
  const wishes: Wish[] = []
  const inTurn = turnsOf(failed)
  openOutbox(socket)
  socket.on('subscribe', (subscription, answer) => {
    if (typeof answer !== 'function') return
    if (pace.take(socket.id) !== null) return answer({ ok: false, problem: problemOf('too-fast') })
    const name = Value.Check(Subscription, subscription) ? viewRoom(subscription, 'without-cards') : ''
    const last = wishes.findLast((one) => one.name === name)
    if (name !== '' && last?.isLeaving === false) return void last.answers.push(answer)
    const wish = { name, isLeaving: false, answers: [answer] }
    wishes.push(wish)
    inTurn(async () => {
      const result = await take(service, socket, subscription).catch(failed)
      wishes.splice(wishes.indexOf(wish), 1)
      const told: SubscribeAnswer =
        typeof result === 'string' ? { ok: false, problem: problemOf(result) } : { ok: true }
      for (const one of wish.answers) one(told)
      if (typeof result === 'string') return
      sendView(socket, result)
      service.sentViews.add(result, 1)
    })
  })
  socket.on('unsubscribe', (subscription) => {
    if (!Value.Check(Subscription, subscription)) return
    const name = viewRoom(subscription, 'without-cards')
    const last = wishes.findLast((one) => one.name === name)
    // Whoever is in no room of the view and does not wait to be has nothing to leave.
    if (last ? last.isLeaving : !viewRooms(subscription).some((room) => socket.rooms.has(room))) return
    const wish = { name, isLeaving: true, answers: [] }
    wishes.push(wish)
    inTurn(async () => {
      wishes.splice(wishes.indexOf(wish), 1)
      seat(socket, subscription, null)
    })
  })
}

async function take(service: Service, socket: LiveSocket, subscription: unknown): Promise<ViewMessage | ProblemCode> {
  const session = await service.sessions.renewed(socket.data.session)
  return session ? subscribe(service, socket, session, subscription) : 'token.expired'
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
