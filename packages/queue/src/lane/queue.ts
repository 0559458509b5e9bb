import type { HallState } from '../state/hall.ts'
import { emptyQueue } from '../state/lane.ts'
import type { Ticket } from '../state/ticket.ts'

/** Changes what decides a ticket's place in the queue: taken out, changed, put back in if it waits. */
export function replace(state: HallState, ticket: Ticket, change: () => void): void {
  if (ticket.status === 'waiting') queueOf(state, ticket).delete(ticket)
  change()
  if (ticket.status === 'waiting') queueOf(state, ticket).add(ticket)
}

/** Where a ticket waits: its lane, or the one window it was sent to. */
function queueOf(state: HallState, ticket: Ticket) {
  if (ticket.assignedWindowNo === null) return state.waiting[ticket.lane]
  const list = state.assigned.get(ticket.assignedWindowNo) ?? emptyQueue()
  state.assigned.set(ticket.assignedWindowNo, list)
  return list
}
