import type { HallState } from '../state.ts'
import type { Ticket } from '../ticket/state.ts'

const SERVICE_SAMPLES_MAX = 50

/** Notes how long a ticket was served. One completed from `called` has no handle time; nor has one that the day's end completed (R8, R15). */
export function noteServiceTime(state: HallState, ticket: Ticket, at: number): void {
  if (ticket.startedAt === null || ticket.endedBy === 'day-close') return
  state.serviceMs = [...state.serviceMs.slice(1 - SERVICE_SAMPLES_MAX), at - ticket.startedAt]
}

/** Takes the handle time of a ticket out again whose completion is undone. */
export function forgetServiceTime(state: HallState, ticket: Ticket): void {
  if (ticket.startedAt === null || ticket.endedAt === null) return
  const index = state.serviceMs.lastIndexOf(ticket.endedAt - ticket.startedAt)
  if (index >= 0) state.serviceMs = state.serviceMs.toSpliced(index, 1)
}
