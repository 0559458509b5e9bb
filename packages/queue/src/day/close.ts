import { type BodyOf, type EventData, LIMITS, type NewEvent, type ResultOf } from '@one-window/protocol'
import type { Circumstance } from '../decision/circumstance.ts'
import { accept, type Decision, refuse } from '../decision/decision.ts'
import type { HallState } from '../state/hall.ts'
import type { Ticket } from '../state/ticket.ts'

/** Ends the business day by hand; at midnight it ends by itself (R15). */
export function closeDay(
  state: HallState,
  _body: BodyOf<'day.close'>,
  { endedAtOnceMax }: Circumstance,
): Decision<ResultOf<'day.close'>> {
  if (state.isDayClosed) return refuse('day.closed')
  return accept(dayEndingEvents(state, 'leader', endedAtOnceMax), () => dayResult(state))
}

export function reopenDay(state: HallState): Decision<ResultOf<'day.reopen'>> {
  if (!state.isDayClosed) return refuse('day.not-closed')
  if (state.closing) return refuse('day.closing')
  return accept([{ name: 'day.reopened', data: { businessDay: dayOf(state) } }], () => dayResult(state))
}

function dayResult(state: HallState) {
  const isClosing = state.closing !== null
  return { businessDay: dayOf(state), isClosed: state.isDayClosed && !isClosing, isClosing }
}

type EndedBy = EventData<'day.closed'>['by']

/** How a business day ends: all at once, or so many are in the hall that it only begins to (R15). */
export function dayEndingEvents(
  state: HallState,
  by: EndedBy,
  atOnceMax: number = LIMITS.ticketsEndedAtOnceMax,
): NewEvent[] {
  const { endings, isAll } = endingsOf(state, atOnceMax)
  return isAll ? [...endings, closed(state, by)] : [{ name: 'day.closing', data: { businessDay: dayOf(state), by } }]
}

/** The next of those whom a long end of the day has left; after the last of them it is closed (R15). */
export function dayGoesOnEnding(state: HallState, atOnceMax: number = LIMITS.ticketsEndedInSliceMax): NewEvent[] {
  if (!state.closing) return []
  const { endings, isAll } = endingsOf(state, Math.min(atOnceMax, LIMITS.ticketsEndedInSliceMax))
  return isAll ? [...endings, closed(state, state.closing.by)] : endings
}

/** The first so many endings. Waiting and held tickets expire, called and serving ones are completed (R15). */
function endingsOf({ tickets }: HallState, countMax: number) {
  const endings: NewEvent[] = []
  for (const ticket of tickets.values()) {
    const ending = endingOf(ticket)
    if (!ending) continue
    if (endings.length === countMax) return { endings, isAll: false }
    endings.push(ending)
  }
  return { endings, isAll: true }
}

function endingOf({ ticketId, windowNo, status }: Ticket): NewEvent | undefined {
  if (status === 'waiting' || status === 'held') return { name: 'ticket.expired', data: { ticketId } }
  if ((status !== 'called' && status !== 'serving') || windowNo === null) return undefined
  return { name: 'ticket.completed', data: { ticketId, windowNo, endedBy: 'day-close', mattersDone: [] } }
}

function closed(state: HallState, by: EndedBy): NewEvent {
  return { name: 'day.closed', data: { businessDay: dayOf(state), by } }
}

function dayOf({ businessDay }: HallState): string {
  return businessDay ?? ''
}
