import { type Cancellable, type Cancellation, LIMITS, LIVE_STATUSES } from '@one-window/protocol'
import type { HallState } from '../state/hall.ts'
import { iso } from '../time/iso.ts'
import { doubtfulTickets, isOfDevice } from './doubtful.ts'
import { undoUntil } from './undo.ts'

/** Whom cancelling what a device has issued since a moment (ms) would name. */
export function cancellableView(state: HallState, deviceId: string, sinceAt: number): Cancellable {
  const asked = { deviceId, sinceAt, lastIssueOrder: state.counts.issued }
  const numbers = doubtfulTickets(state, asked).map(({ number }) => number)
  const live = [...state.tickets.values()].filter(
    (ticket) => LIVE_STATUSES.includes(ticket.status) && isOfDevice(ticket, asked),
  )
  return {
    count: numbers.length,
    staying: live.length - numbers.length,
    firstNumber: numbers[0] ?? null,
    lastNumber: numbers.at(-1) ?? null,
    numbers: numbers.slice(0, LIMITS.cancellableShownMax),
  }
}

/** Those that go on or can be undone at this moment (ms), the last ones first. */
export function cancellationsShown({ cancellations }: HallState, at: number): Cancellation[] {
  return [...cancellations.values()]
    .filter((one) => one.nextAt !== null || at <= undoUntil(one))
    .slice(-LIMITS.cancellationsShownMax)
    .reverse()
    .map((one) => ({
      undoId: one.undoId,
      deviceId: one.deviceId,
      count: one.count,
      done: one.undoneCount ?? one.ticketIds.length,
      undoUntil: iso(undoUntil(one)),
      isUndone: one.undoneCount !== null,
      isRunning: one.nextAt !== null,
    }))
}
