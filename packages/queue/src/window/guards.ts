import { type Actor, isInCharge } from '../decision/actor.ts'
import { type Guarded, letThrough, refuse } from '../decision/decision.ts'
import type { HallState } from '../state/hall.ts'
import type { Ticket } from '../state/ticket.ts'
import type { ServiceWindow } from '../state/window.ts'

/** The window, open and held by this officer. */
export function heldWindow(state: HallState, windowNo: number, actor: Actor): Guarded<ServiceWindow> {
  const serviceWindow = state.windows.get(windowNo)
  if (!serviceWindow) return refuse('window.unknown', { windowNo })
  if (serviceWindow.state === 'closed') return refuse('window.not-open', { windowNo })
  if (serviceWindow.officer !== actor.account) return refuse('window.not-yours', { windowNo })
  return letThrough(serviceWindow)
}

/** The window, open and held by this officer, or somebody in charge of the hall asks. */
export function steeredWindow(state: HallState, windowNo: number, actor: Actor): Guarded<ServiceWindow> {
  const officer = isInCharge(actor) ? (state.windows.get(windowNo)?.officer ?? null) : actor.account
  return heldWindow(state, windowNo, { ...actor, account: officer })
}

/** The window held by this officer, not paused. */
export function workingWindow(state: HallState, windowNo: number, actor: Actor): Guarded<ServiceWindow> {
  const held = heldWindow(state, windowNo, actor)
  if (held.ok && held.found.state === 'paused') return refuse('window.paused', { windowNo })
  return held
}

/** The current ticket of a window (R7), for its officer or for somebody in charge when the officer has gone. */
export function currentAt(
  state: HallState,
  windowNo: number,
  actor: Actor,
): Guarded<{ serviceWindow: ServiceWindow; ticket: Ticket }> {
  const steered = steeredWindow(state, windowNo, actor)
  if (!steered.ok) return steered
  const ticket = currentTicket(state, steered.found)
  return ticket ? letThrough({ serviceWindow: steered.found, ticket }) : refuse('window.no-current', { windowNo })
}

/** The same, and the ticket was called but its service has not begun. */
export function currentCalled(
  state: HallState,
  windowNo: number,
  actor: Actor,
): Guarded<{ serviceWindow: ServiceWindow; ticket: Ticket }> {
  const current = currentAt(state, windowNo, actor)
  if (current.ok && current.found.ticket.status !== 'called') return refuse('window.not-called', { windowNo })
  return current
}

export function currentTicket(state: HallState, serviceWindow: ServiceWindow): Ticket | undefined {
  return serviceWindow.ticketId === null ? undefined : state.tickets.get(serviceWindow.ticketId)
}
