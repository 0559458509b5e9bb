import type { BodyOf, NewEvent, ResultOf } from '@one-window/protocol'
import type { Circumstance } from '../decision/circumstance.ts'
import { accept, type Decision, refuse } from '../decision/decision.ts'
import type { HallState } from '../state/hall.ts'
import type { Ticket } from '../state/ticket.ts'
import type { ServiceWindow } from '../state/window.ts'
import { ticketNamed } from '../ticket/guards.ts'
import { isSuperseded } from '../ticket/reinstate.ts'
import { ticketView } from '../ticket/ticket-view.ts'
import { currentAt, workingWindow } from './guards.ts'
import { isAwaited } from './sent.ts'

/** Undoes a completion, no-show or tutoring for a few minutes; the ticket called since goes back to its turn (R8). */
export function reopenTicket(
  state: HallState,
  { windowNo, ticketId }: BodyOf<'window.reopen'>,
  circumstance: Circumstance,
): Decision<ResultOf<'window.reopen'>> {
  const { at, actor } = circumstance
  const working = workingWindow(state, windowNo, actor)
  if (!working.ok) return working
  if (state.isDayClosed) return refuse('day.closed')
  const named = ticketNamed(state, ticketId)
  if (!named.ok) return named
  const refusal = refusalToReopen(state, named.found, working.found, at)
  if (refusal) return refusal
  const since = currentAt(state, windowNo, actor)
  if (since.ok && since.found.ticket.status !== 'called') return refuse('window.busy', { windowNo })
  const putBack = since.ok ? [putBackEvent(state, since.found.ticket, windowNo, at)] : []
  const reopened: NewEvent = { name: 'ticket.reopened', data: { ticketId, windowNo } }
  return accept([...putBack, reopened], () => ({ ticket: ticketView(state, named.found) }))
}

/** The number called since goes back to where it waited: its lane, or the window it had been sent to (R8, R12). */
function putBackEvent(state: HallState, ticket: Ticket, windowNo: number, at: number): NewEvent {
  const backTo = isAwaited(state, ticket, at) ? 'window' : 'lane'
  return { name: 'ticket.put-back', data: { ticketId: ticket.ticketId, windowNo, backTo } }
}

function refusalToReopen(state: HallState, ticket: Ticket, serviceWindow: ServiceWindow, at: number) {
  if (!serviceWindow.endedTicketIds.includes(ticket.ticketId) || !isUndoable(ticket)) return refuse('reopen.not-here')
  if (at > reopenUntil(state, ticket)) return refuse('reopen.too-late', { minutes: state.settings.reopenMinutes })
  return isSuperseded(state, ticket) ? refuse('ticket.superseded', { number: ticket.number }) : undefined
}

/** Until when (ms) an ended ticket may be reopened (R8). */
export function reopenUntil(state: HallState, ticket: Ticket): number {
  return (ticket.endedAt ?? ticket.tutoring?.endedAt ?? 0) + state.settings.reopenMinutes * 60_000
}

/** What was done by hand can be undone, a tutoring until the number is called again; what the day's end did stays. */
export function isUndoable(ticket: Ticket): boolean {
  if (ticket.status === 'waiting') return ticket.tutoring !== null
  return (ticket.status === 'completed' || ticket.status === 'no-show') && ticket.endedBy !== 'day-close'
}
