import { type BodyOf, type Fact, LIMITS, type ResultOf } from '@one-window/protocol'
import { accept, type Circumstance, type Decision, refuse } from '../circumstance.ts'
import type { HallState, Ticket } from '../state.ts'

export function postNotice(
  state: HallState,
  { zh, en }: BodyOf<'notice.post'>,
  { newId }: Circumstance,
): Decision<ResultOf<'notice.post'>> {
  if (state.notices.length >= LIMITS.noticesMax) return refuse('notices.too-many', { max: LIMITS.noticesMax })
  const notice = { noticeId: newId(), zh, en: en ?? null }
  return accept([{ name: 'notice.posted', data: { notice } }], () => ({ notice }))
}

export function withdrawNotice(
  state: HallState,
  { noticeId }: BodyOf<'notice.withdraw'>,
): Decision<ResultOf<'notice.withdraw'>> {
  const notice = state.notices.find((posted) => posted.noticeId === noticeId)
  if (!notice) return refuse('notice.unknown')
  return accept([{ name: 'notice.withdrawn', data: { noticeId } }], () => ({ notice }))
}

export function setDutyLeader(
  state: HallState,
  { name }: BodyOf<'duty.set-leader'>,
): Decision<ResultOf<'duty.set-leader'>> {
  return accept([{ name: 'duty.leader-set', data: { name } }], () => ({ dutyLeader: state.dutyLeader }))
}

/** Ends the business day by hand; at midnight it ends by itself (R15). */
export function closeDay(state: HallState): Decision<ResultOf<'day.close'>> {
  if (state.isDayClosed) return refuse('day.closed')
  return accept(dayClosingFacts(state, 'leader'), () => dayResult(state))
}

export function reopenDay(state: HallState): Decision<ResultOf<'day.reopen'>> {
  if (!state.isDayClosed) return refuse('day.not-closed')
  return accept([{ name: 'day.reopened', data: { businessDay: state.businessDay ?? '' } }], () => dayResult(state))
}

function dayResult(state: HallState) {
  return { businessDay: state.businessDay ?? '', isClosed: state.isDayClosed }
}

/** Waiting and held tickets expire, called and serving ones are completed; nothing is deleted (R15). */
export function dayClosingFacts(state: HallState, by: 'midnight' | 'leader'): Fact[] {
  const endings = [...state.tickets.values()].flatMap((ticket) => endingOf(ticket) ?? [])
  return [...endings, { name: 'day.closed', data: { businessDay: state.businessDay ?? '', by } }]
}

function endingOf(ticket: Ticket): Fact | undefined {
  const { ticketId, windowNo } = ticket
  if (ticket.status === 'waiting' || ticket.status === 'held') return { name: 'ticket.expired', data: { ticketId } }
  if ((ticket.status !== 'called' && ticket.status !== 'serving') || windowNo === null) return undefined
  return { name: 'ticket.completed', data: { ticketId, windowNo, endedBy: 'day-close', mattersDone: [] } }
}
