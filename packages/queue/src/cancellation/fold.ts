import { type EventData, type Journaled, LIMITS } from '@one-window/protocol'
import { cancellationOf } from '../state/cancellation.ts'
import type { HallState } from '../state/hall.ts'
import { forgetEnding, setStatus, ticketOf } from '../ticket/change.ts'
import { undoUntil } from './undo.ts'

/** Those that nobody can undo any more are forgotten with the next one. */
export function foldBegun(
  state: HallState,
  { undoId, deviceId, sinceAt, count }: EventData<'cancellation.begun'>,
  { at }: Journaled,
): void {
  for (const one of state.cancellations.values()) {
    if (one.nextAt === null && at > undoUntil(one)) state.cancellations.delete(one.undoId)
  }
  state.cancellations.set(undoId, {
    undoId,
    deviceId,
    sinceAt,
    begunAt: at,
    lastIssueOrder: state.counts.issued,
    count,
    ticketIds: [],
    undoneCount: null,
    nextAt: at,
  })
}

export function foldUndone(state: HallState, { undoId }: EventData<'cancellation.undone'>, { at }: Journaled): void {
  const cancellation = cancellationOf(state, undoId)
  cancellation.undoneCount = 0
  cancellation.nextAt = at
}

export function foldAdvanced(
  state: HallState,
  { undoId, count, isOver }: EventData<'cancellation.advanced'>,
  { at }: Journaled,
): void {
  const cancellation = cancellationOf(state, undoId)
  if (cancellation.undoneCount !== null) cancellation.undoneCount += count
  cancellation.nextAt = isOver ? null : at + LIMITS.cancellationRestMs
}

/** It waits again where it waited, with its turn (R3). */
export function foldRestored(state: HallState, { ticketId }: EventData<'ticket.restored'>, { at }: Journaled): void {
  const ticket = ticketOf(state, ticketId)
  forgetEnding(state, ticket)
  setStatus(state, ticket, 'waiting')
  ticket.waitsSince = at
  state.counts.cancelled--
}
