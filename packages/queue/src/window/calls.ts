import { LIMITS } from '@one-window/protocol'
import type { HallState } from '../state/hall.ts'
import type { Ticket } from '../state/ticket.ts'

/** Puts a ticket's call on top of the display's list. */
export function showCall(state: HallState, ticket: Ticket, windowNo: number, calledAt: number): void {
  const { callId, ticketId, number, callTimes: times } = ticket
  if (callId === null) return
  const others = state.calls.filter((call) => call.callId !== callId)
  state.calls = [{ callId, ticketId, number, windowNo, calledAt, times }, ...others].slice(0, LIMITS.displayCallsMax)
}

/** Takes a ticket's calls down from the display: it is not to come any more. */
export function hideCalls(state: HallState, ticketId: string): void {
  if (state.calls.some((call) => call.ticketId === ticketId)) {
    state.calls = state.calls.filter((call) => call.ticketId !== ticketId)
  }
}
