import type { BodyOf, NewEvent, ResultOf } from '@one-window/protocol'
import { accept, type Decision, refuse } from '../decision/decision.ts'
import type { DueRule } from '../decision/due.ts'
import { shortPauseEnd } from '../lane/attendance.ts'
import type { HallState } from '../state/hall.ts'
import type { Ticket } from '../state/ticket.ts'
import { isOpen } from '../state/window.ts'
import { ticketNamed } from '../ticket/guards.ts'
import { ticketView } from '../ticket/ticket-view.ts'

/** Those who wait for this window alone go back to their lanes: nobody waits for a window that calls nobody (R12). */
export function released(state: HallState, windowNo: number): NewEvent[] {
  return [...(state.assigned.get(windowNo) ?? [])].map(backToLane)
}

/** Whoever is in charge sends a number that waits for one window back to its lane, with its turn (R12). */
export function sendBack(
  state: HallState,
  { ticketId }: BodyOf<'ticket.send-back'>,
): Decision<ResultOf<'ticket.send-back'>> {
  const named = ticketNamed(state, ticketId)
  if (!named.ok) return named
  const ticket = named.found
  if (ticket.status !== 'waiting' || ticket.assignedWindowNo === null) {
    return refuse('ticket.not-sent', { number: ticket.number })
  }
  return accept([backToLane(ticket)], () => ({ ticket: ticketView(state, ticket) }))
}

/** Whoever has waited too long for one window goes back to the lane (R12). */
export const sentTooLong: DueRule = {
  at: (state) => earliest(sentTickets(state).map((ticket) => backAt(state, ticket))),
  events: (state) => {
    const dueAt = sentTooLong.at(state) ?? 0
    return sentTickets(state)
      .filter((ticket) => backAt(state, ticket) <= dueAt)
      .map(backToLane)
  },
}

/** A short pause that lasts lets those go who were sent to its window (R12). */
export const shortPauseTooLong: DueRule = {
  at: (state) => earliest(pausedWithPeople(state).map((serviceWindow) => shortPauseEnd(state, serviceWindow))),
  events: (state) => {
    const dueAt = shortPauseTooLong.at(state) ?? 0
    return pausedWithPeople(state)
      .filter((serviceWindow) => shortPauseEnd(state, serviceWindow) <= dueAt)
      .flatMap(({ windowNo }) => released(state, windowNo))
  },
}

/** Whether the window a number was sent to, and called from, would still have it wait there at this moment (ms) (R12). */
export function isAwaited(state: HallState, ticket: Ticket, at: number): boolean {
  const serviceWindow = state.windows.get(ticket.calledFromWindowNo ?? 0)
  if (!serviceWindow || at >= backAt(state, ticket)) return false
  return isOpen(serviceWindow) || (serviceWindow.isShortPause && at < shortPauseEnd(state, serviceWindow))
}

/** Everybody who waits for one window only. */
export function sentTickets(state: HallState): Ticket[] {
  return [...state.assigned.values()].flatMap((list) => [...list])
}

function pausedWithPeople(state: HallState) {
  return [...state.assigned].flatMap(([windowNo, list]) => {
    const serviceWindow = list.size > 0 ? state.windows.get(windowNo) : undefined
    return serviceWindow?.isShortPause ? [serviceWindow] : []
  })
}

function backAt({ settings }: HallState, { sentAt }: Ticket): number {
  return (sentAt ?? 0) + settings.transferBackMinutes * 60_000
}

function backToLane({ ticketId, lane }: Ticket): NewEvent {
  return { name: 'ticket.moved', data: { ticketId, lane } }
}

function earliest(moments: readonly number[]): number | null {
  return moments.length === 0 ? null : moments.reduce((first, moment) => Math.min(first, moment))
}
