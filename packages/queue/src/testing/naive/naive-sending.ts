import type { EventData, HallEvent, HallSettings, Lane } from '@one-window/protocol'
import { LEADER, MINUTE } from '../hall.ts'
import type { Person } from './naive-person.ts'
import type { NaiveWindows } from './naive-windows.ts'

/** What the naive hall knows when somebody is sent on, sent back or put back. */
export interface Sending {
  readonly settings: HallSettings
  readonly windows: NaiveWindows
}

/** R12 as it is defined, and where an undo puts somebody back (R8); what the event breaks, in words. */
export function checkSending(hall: Sending, person: Person, event: HallEvent): string[] {
  if (event.name === 'ticket.transferred') return checkTransfer(hall, person, event)
  if (event.name === 'ticket.moved') return checkMove(hall, person, event)
  if (event.name === 'ticket.put-back') return checkPutBack(hall, person, event)
  return []
}

/** Those who wait at that moment (ms) for a window that does not call them any more, or for too long, in words. */
export function sentInVain(hall: Sending, people: Iterable<Person>, at: number): string[] {
  return [...people]
    .filter(({ isWaiting, onlyAt, sentAt }) => isWaiting && onlyAt !== null && !mayWaitFor(hall, onlyAt, sentAt, at))
    .map(({ number, onlyAt }) => `[R12] ${number} still waits for window ${onlyAt}`)
}

function checkTransfer(hall: Sending, person: Person, { data, actor }: HallEvent<'ticket.transferred'>): string[] {
  const byLeader = actor === LEADER.account
  const isTooOften = !byLeader && person.sentOn >= hall.settings.transferCountMax
  return [
    ...(data.byLeader === byLeader ? [] : [`[R12] ${person.number} was sent on by somebody else`]),
    ...(isTooOften ? [`[R12] ${person.number} was sent on too often`] : []),
    ...(data.toWindowNo === null ? [] : checkTarget(hall, person, { ...data, toWindowNo: data.toWindowNo })),
  ]
}

function checkTarget(
  { settings, windows }: Sending,
  { number, lane }: Person,
  { windowNo, toWindowNo, lane: to }: EventData<'ticket.transferred'> & { toWindowNo: number },
): string[] {
  const setUp = settings.windows.find((setup) => setup.windowNo === toWindowNo)?.tiers ?? []
  const served = [...windows.tiersOf(toWindowNo), ...setUp].flat()
  const isServed = served.some((other) => (other === 'tutoring') === (lane === 'tutoring'))
  const isRight = toWindowNo !== windowNo && windows.isThere(toWindowNo) && isServed && to === lane
  return isRight ? [] : [`[R12] ${number} was sent to window ${toWindowNo}`]
}

/** Somebody goes back from a window, sent by the leader or because they wait there in vain; or nobody tutors (R13). */
function checkMove(hall: Sending, person: Person, { data, at, actor }: HallEvent<'ticket.moved'>): string[] {
  const { number, isWaiting, onlyAt, sentAt, lane } = person
  if (!isWaiting) return [`[R12] ${number} was moved and does not wait`]
  if (onlyAt !== null) {
    const hasCause = actor === LEADER.account || !mayWaitFor(hall, onlyAt, sentAt, at)
    return hasCause && data.lane === lane ? [] : [`[R12] ${number} went back to ${data.lane}`]
  }
  const isRight = lane === 'tutoring' && data.lane === laneAfterTutoring(person) && !hall.windows.isServed('tutoring')
  return isRight ? [] : [`[R13] ${number} was moved to ${data.lane}`]
}

function checkPutBack(hall: Sending, person: Person, { data, at }: HallEvent<'ticket.put-back'>): string[] {
  const { number, calledFrom, sentAt } = person
  const isAwaited = calledFrom !== null && mayWaitFor(hall, calledFrom, sentAt, at)
  return data.backTo === (isAwaited ? 'window' : 'lane') ? [] : [`[R8] ${number} was put back to the ${data.backTo}`]
}

function mayWaitFor({ settings, windows }: Sending, windowNo: number, sentAt: number, at: number): boolean {
  const isLate = at >= sentAt + settings.transferBackMinutes * MINUTE
  return !isLate && windows.isAwaitable(windowNo, at, settings.shortPauseMinutes)
}

function laneAfterTutoring({ grounds }: Person): Lane {
  const hasGrounds = grounds.some(({ standing }) => standing === 'confirmed' || standing === 'declared')
  return hasGrounds ? 'priority' : 'general'
}
