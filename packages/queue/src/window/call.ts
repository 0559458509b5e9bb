import type { BodyOf, NewEvent, ResultOf } from '@one-window/protocol'
import type { Circumstance } from '../decision/circumstance.ts'
import { accept, type Decision, refuse } from '../decision/decision.ts'
import type { HallState } from '../state/hall.ts'
import { ticketNamed } from '../ticket/guards.ts'
import { ticketView } from '../ticket/ticket-view.ts'
import { currentCalled, workingWindow } from './guards.ts'
import { passedBySpecial } from './overtakes.ts'

/** A special call out of turn, with a reason; whom it passes is counted (R4). */
export function callTicket(
  state: HallState,
  { windowNo, ticketId, reason }: BodyOf<'window.call'>,
  { actor, newId }: Circumstance,
): Decision<ResultOf<'window.call'>> {
  const working = workingWindow(state, windowNo, actor)
  if (!working.ok) return working
  if (state.isDayClosed) return refuse('day.closed')
  if (working.found.ticketId !== null) return refuse('window.busy', { windowNo })
  const named = ticketNamed(state, ticketId)
  if (!named.ok) return named
  const ticket = named.found
  if (ticket.status !== 'waiting') return refuse('ticket.not-waiting', { number: ticket.number })
  const passed = passedBySpecial(state, ticket, working.found)
  const called: NewEvent = {
    name: 'ticket.called',
    data: { ticketId, windowNo, callId: newId(), kind: 'special', reason, overtaken: passed.length, passed },
  }
  return accept([called], () => ({ ticket: ticketView(state, ticket) }))
}

/** Calls the current number again: a bounded number of times, with a gap (R9). */
export function recallTicket(
  state: HallState,
  { windowNo }: BodyOf<'window.recall'>,
  { at, actor }: Circumstance,
): Decision<ResultOf<'window.recall'>> {
  const current = currentCalled(state, windowNo, actor)
  if (!current.ok) return current
  if (state.isDayClosed) return refuse('day.closed')
  const { ticket } = current.found
  const { recallCountMax, recallGapSeconds } = state.settings
  if (ticket.recallCount >= recallCountMax) return refuse('recall.too-many', { max: recallCountMax })
  const waitMs = (ticket.lastCallAt ?? 0) + recallGapSeconds * 1000 - at
  if (waitMs > 0) return refuse('recall.too-soon', { seconds: Math.ceil(waitMs / 1000) })
  if (ticket.callId === null) throw new Error('a called ticket has a call')
  const data = { ticketId: ticket.ticketId, windowNo, callId: ticket.callId, times: ticket.callTimes + 1 }
  return accept([{ name: 'ticket.recalled', data }], () => ({ ticket: ticketView(state, ticket) }))
}

/** The person is here: service begins. */
export function startService(
  state: HallState,
  { windowNo }: BodyOf<'window.start'>,
  { actor }: Circumstance,
): Decision<ResultOf<'window.start'>> {
  const current = currentCalled(state, windowNo, actor)
  if (!current.ok) return current
  const { ticket } = current.found
  const data = { ticketId: ticket.ticketId, windowNo }
  return accept([{ name: 'ticket.started', data }], () => ({ ticket: ticketView(state, ticket) }))
}

/** Nobody came; never automatic (R9). */
export function markNoShow(
  state: HallState,
  { windowNo }: BodyOf<'window.no-show'>,
  { actor }: Circumstance,
): Decision<ResultOf<'window.no-show'>> {
  const current = currentCalled(state, windowNo, actor)
  if (!current.ok) return current
  const { ticket } = current.found
  const data = { ticketId: ticket.ticketId, windowNo, endedBy: 'no-show' } as const
  return accept([{ name: 'ticket.missed', data }], () => ({ ticket: ticketView(state, ticket) }))
}
