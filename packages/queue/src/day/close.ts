import type { EventData, NewEvent, ResultOf } from '@one-window/protocol'
import { accept, type Decision, refuse } from '../decision/decision.ts'
import type { HallState } from '../state/hall.ts'
import type { Ticket } from '../state/ticket.ts'

/** Ends the business day by hand; at midnight it ends by itself (R15). */
export function closeDay(state: HallState): Decision<ResultOf<'day.close'>> {
  if (state.isDayClosed) return refuse('day.closed')
  return accept(dayClosingEvents(state, 'leader'), () => dayResult(state))
}

export function reopenDay(state: HallState): Decision<ResultOf<'day.reopen'>> {
  if (!state.isDayClosed) return refuse('day.not-closed')
  return accept([{ name: 'day.reopened', data: { businessDay: state.businessDay ?? '' } }], () => dayResult(state))
}

function dayResult(state: HallState) {
  return { businessDay: state.businessDay ?? '', isClosed: state.isDayClosed }
}

/** Waiting and held tickets expire, called and serving ones are completed; nothing is deleted (R15). */
export function dayClosingEvents(state: HallState, by: EventData<'day.closed'>['by']): NewEvent[] {
  const endings = [...state.tickets.values()].flatMap((ticket) => endingOf(ticket) ?? [])
  return [...endings, { name: 'day.closed', data: { businessDay: state.businessDay ?? '', by } }]
}

function endingOf(ticket: Ticket): NewEvent | undefined {
  const { ticketId, windowNo } = ticket
  if (ticket.status === 'waiting' || ticket.status === 'held') return { name: 'ticket.expired', data: { ticketId } }
  if ((ticket.status !== 'called' && ticket.status !== 'serving') || windowNo === null) return undefined
  return { name: 'ticket.completed', data: { ticketId, windowNo, endedBy: 'day-close', mattersDone: [] } }
}
