import {
  type EventData,
  type EventName,
  FAMILY_OF,
  type HallEvent,
  LANES,
  type Lane,
  type LaneFamily,
} from '@one-window/protocol'
import { openWindowsFor } from '../lane/lanes.ts'
import { keptHandleSeconds, learnedBefore } from '../state/estimate.ts'
import type { HallState } from '../state/hall.ts'
import { noteOpenWindows } from './learned/capacity.ts'
import { noteArrival, noteReturning } from './learned/rates.ts'
import { noteCalled, noteFree, notePutBack, noteReopened } from './learned/visits.ts'

type Lesson<Name extends EventName> = (state: HallState, data: EventData<Name>, at: number) => void

/** What the estimate learns from an event that has just been folded (R20); other events teach it nothing. */
const LESSONS: { readonly [Name in EventName]?: Lesson<Name> } = {
  'day.opened': noteStaffing,
  'day.closed': ({ estimate }) => estimate.visits.clear(),
  'ticket.issued': ({ estimate, settings }, { lane, grounds }, at) =>
    noteArrival(estimate, FAMILY_OF[lane], grounds, settings, at),
  'ticket.tutored': ({ estimate }, _, at) => noteReturning(estimate, at),
  'ticket.called': (state, { windowNo, ticketId }, at) =>
    noteCalled(state.estimate, windowNo, ticketId, familyOf(state, ticketId), at),
  'ticket.put-back': ({ estimate }, { windowNo }) => notePutBack(estimate, windowNo),
  'ticket.reopened': (state, { windowNo, ticketId }, at) =>
    noteReopened(state.estimate, windowNo, ticketId, familyOf(state, ticketId), at),
  'window.became-ready': ({ estimate }, { windowNo }, at) => noteFree(estimate, windowNo, at),
  'settings.changed': noteStaffing,
  'clock.taken': noteClock,
  'window.opened': noteStaffing,
  'window.resumed': noteStaffing,
  'window.tiers-set': noteStaffing,
  'window.paused': noteLeft,
  'window.closed': noteLeft,
}

/** Takes an event that the state has just taken: the only function that changes what the estimate knows. */
export function learn(state: HallState, event: HallEvent): void {
  const lesson = LESSONS[event.name] as Lesson<EventName> | undefined
  lesson?.(state, event.data, event.at)
}

function noteLeft(state: HallState, { windowNo }: { windowNo: number }, at: number): void {
  noteFree(state.estimate, windowNo, at)
  noteStaffing(state, undefined, at)
}

/** Moments of before and after cannot be compared: the day begins anew, with the handle times (R15b). */
function noteClock(state: HallState, _: unknown, at: number): void {
  state.estimate = learnedBefore(keptHandleSeconds(state.estimate))
  noteStaffing(state, undefined, at)
}

function noteStaffing(state: HallState, _: unknown, at: number): void {
  const count = Object.fromEntries(LANES.map((lane) => [lane, openWindowsFor(state, lane).length]))
  noteOpenWindows(state.estimate, count as Record<Lane, number>, at)
}

function familyOf(state: HallState, ticketId: string): LaneFamily {
  const ticket = state.tickets.get(ticketId)
  if (!ticket) throw new Error(`event names unknown ticket ${ticketId}`)
  return FAMILY_OF[ticket.lane]
}
