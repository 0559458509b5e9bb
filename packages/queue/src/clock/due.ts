import { type ClockConfirmer, LIVE_STATUSES } from '@one-window/protocol'
import { dayEndingEvents } from '../day/close.ts'
import type { Due, Noticed } from '../decision/due.ts'
import type { ConfirmedClock } from '../state/clock.ts'
import type { HallState } from '../state/hall.ts'
import type { Doubted } from '../time/reading.ts'
import { confirmedReading } from './confirm.ts'

const QUIET_MS = 15 * 60_000

/**
 * What a doubted clock brings by itself (R15b): its confirmation by a quiet hall, then, once the hall may take it, the end
 * of a day that it is not on, then the taking. Only reads.
 */
export function clockDue(state: HallState, { now, doubted, endedAtOnceMax }: Noticed): Due | undefined {
  if (!doubted) return undefined
  const confirmed = confirmedReading(state, now, doubted)
  if (!confirmed) return confirmation(state, now, doubted)
  if (!mayTake(state, now, doubted, confirmed)) return undefined
  return dayToEnd(state, now, doubted.wall, endedAtOnceMax) ?? taking(state, now, doubted.wall, confirmed)
}

function confirmation(state: HallState, now: number, doubted: Doubted): Due | undefined {
  const by = confirmer(state, now, doubted)
  return by && { at: now, events: [{ name: 'clock.confirmed', data: { aheadMs: doubted.wall - now, by } }] }
}

function confirmer(state: HallState, now: number, doubted: Doubted): ClockConfirmer | undefined {
  if (doubted.isOfDemoStart) return 'demo-start'
  const isQuiet = now - Math.max(doubted.since, state.quietSince) >= QUIET_MS
  return isQuiet && !wouldLosePeople(state, doubted) ? 'quiet' : undefined
}

/** Only people may say that another date has come while somebody is in the hall; after a long time off nobody is. */
function wouldLosePeople(state: HallState, { wall, isStarting }: Doubted): boolean {
  return wall >= state.dayEndsAt && !isStarting && hasPeople(state)
}

/** A later time at once; an earlier one when nobody is there, which is so when the day has ended. */
function mayTake(state: HallState, now: number, { wall }: Doubted, { by }: ConfirmedClock): boolean {
  return wall >= now || by === 'demo-start' || !hasPeople(state)
}

function hasPeople({ tickets }: HallState): boolean {
  return [...tickets.values()].some(({ status }) => LIVE_STATUSES.includes(status))
}

function isOfDay({ dayStartsAt, dayEndsAt }: HallState, at: number): boolean {
  return dayStartsAt <= at && at < dayEndsAt
}

/**
 * The day ends before a time on another date is taken, and before the demo hall's start goes back with people in it. A long
 * end leaves the hall's time where it is until it is over: what was confirmed is the clock's distance from it.
 */
function dayToEnd(state: HallState, now: number, wall: number, atOnceMax?: number): Due | undefined {
  const goesOn = isOfDay(state, wall) && (wall >= now || !hasPeople(state))
  if (state.isDayClosed || goesOn) return undefined
  const isLater = wall >= state.dayEndsAt
  const events = dayEndingEvents(state, isLater ? 'midnight' : 'clock', atOnceMax)
  const isAll = events.at(-1)?.name === 'day.closed'
  return { at: isLater && isAll ? state.dayEndsAt : now, events }
}

/** A day that ended too early by the hall's time is open again; what the leader closed stays closed. */
function taking(state: HallState, now: number, wall: number, { by, actor }: ConfirmedClock): Due {
  const taken: Due['events'][number] = { name: 'clock.taken', data: { old: now, new: wall, by } }
  const isOpenAgain = state.isDayClosed && isOfDay(state, wall) && (now >= state.dayEndsAt || by === 'demo-start')
  const businessDay = state.businessDay ?? ''
  return {
    at: wall,
    events: isOpenAgain ? [taken, { name: 'day.reopened', data: { businessDay } }] : [taken],
    actor,
    takes: wall,
  }
}
