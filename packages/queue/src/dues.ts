import type { NewEvent } from '@one-window/protocol'
import { businessDayAt } from './day/calendar.ts'
import { dayClosingEvents } from './day/close.ts'
import { laneOfGrounds } from './grounds/grounds.ts'
import { strandedUntil } from './lane/stranded.ts'
import type { HallState } from './state.ts'

/** What has fallen due and when (ms): folded before a command is decided. */
export interface Due {
  readonly at: number
  readonly events: readonly NewEvent[]
}

/** The next thing that has fallen due by `at`, or undefined: a stranded lane, the day's end, a new day. Only reads. */
export function due(state: HallState, at: number): Due | undefined {
  const moveAt = strandedUntil(state)
  if (moveAt !== null && moveAt <= at && moveAt < state.dayEndsAt) return { at: moveAt, events: strandedEvents(state) }
  if (state.businessDay !== null && !state.isDayClosed && at >= state.dayEndsAt) {
    return { at: state.dayEndsAt, events: dayClosingEvents(state, 'midnight') }
  }
  if (at >= state.dayEndsAt) return { at, events: [dayOpenedEvent(state, at)] }
  return undefined
}

/** When (ms) something falls due next, so that the keeper can send `hall.tick` in time. */
export function nextDueAt(state: HallState): number {
  return Math.min(state.dayEndsAt, strandedUntil(state) ?? Number.POSITIVE_INFINITY)
}

/** Everything that crosses midnight; the ready windows first, in the order in which they became ready (R6, R15). */
function dayOpenedEvent(state: HallState, at: number): NewEvent {
  const { settings, notices, dutyLeader, serviceMs } = state
  const windows = [...new Set([...state.readyWindows, ...state.windows.keys()])]
    .flatMap((windowNo) => state.windows.get(windowNo) ?? [])
    .map(({ windowNo, state: windowState, officer, pauseReason, tiers, since }) => ({
      windowNo,
      state: windowState,
      officer,
      pauseReason,
      tiers,
      since,
    }))
  return {
    name: 'day.opened',
    data: { ...businessDayAt(at, settings.timeZone), settings, windows, notices, dutyLeader, serviceMs },
  }
}

/** Those who wait for a tutor that is not there go on to the lane of their grounds (R13). */
function strandedEvents(state: HallState): NewEvent[] {
  return [...state.waiting.tutoring].map(({ ticketId, grounds }) => ({
    name: 'ticket.moved',
    data: { ticketId, lane: laneOfGrounds(grounds) },
  }))
}
