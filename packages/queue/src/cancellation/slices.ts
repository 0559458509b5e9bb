import { LIMITS, type NewEvent } from '@one-window/protocol'
import type { DueRule } from '../decision/due.ts'
import { type Cancellation, runningCancellation } from '../state/cancellation.ts'
import type { HallState } from '../state/hall.ts'
import type { Ticket } from '../state/ticket.ts'
import { tookAnother } from '../ticket/reinstate.ts'
import { doubtfulTickets, type OfDevice } from './doubtful.ts'

/** What is left of a cancellation goes on by itself, with rests in which others press (R1). */
export const cancellationGoesOn: DueRule = {
  at: (state) => (state.isDayClosed ? null : (runningCancellation(state)?.nextAt ?? null)),
  events: (state) => {
    const running = runningCancellation(state)
    if (!running) return []
    const left = running.count - running.ticketIds.length
    return running.undoneCount === null ? cancelSlice(state, { ...running, left }) : restoreSlice(state, running)
  },
  isOfItsDay: true,
}

interface Slice extends OfDevice {
  readonly undoId: string
  /** How many more were named. */
  readonly left: number
}

/** The next of them are cancelled. */
export function cancelSlice(state: HallState, { undoId, left, ...asked }: Slice): NewEvent[] {
  const found = doubtfulTickets(state, asked, Math.min(left, LIMITS.cancellationSliceMax + 1))
  const slice = found.slice(0, LIMITS.cancellationSliceMax)
  return [
    ...slice.map(({ ticketId }): NewEvent => ({ name: 'ticket.cancelled', data: { ticketId, undoId } })),
    advanced(undoId, slice.length, slice.length === found.length),
  ]
}

/** The next of those that were cancelled are looked at, and come back unless their people took another number. */
export function restoreSlice(state: HallState, { undoId, ticketIds, undoneCount }: Cancellation): NewEvent[] {
  const from = undoneCount ?? 0
  const slice = ticketIds.slice(from, from + LIMITS.cancellationSliceMax)
  return [
    ...restorable(state, slice).map(
      ({ ticketId }): NewEvent => ({ name: 'ticket.restored', data: { ticketId, undoId } }),
    ),
    advanced(undoId, slice.length, from + slice.length === ticketIds.length),
  ]
}

/** Those of these tickets that may come back by an undo (R1). */
export function restorable(state: HallState, ticketIds: readonly string[]): Ticket[] {
  const tickets = ticketIds.flatMap((ticketId) => state.tickets.get(ticketId) ?? [])
  return tickets.filter((ticket) => ticket.status === 'cancelled' && !tookAnother(state, ticket))
}

function advanced(undoId: string, count: number, isOver: boolean): NewEvent {
  return { name: 'cancellation.advanced', data: { undoId, count, isOver } }
}
