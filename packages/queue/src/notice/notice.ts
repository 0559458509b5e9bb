import { type BodyOf, type EventData, LIMITS, type ResultOf } from '@one-window/protocol'
import type { Circumstance } from '../decision/circumstance.ts'
import { accept, type Decision, refuse } from '../decision/decision.ts'
import type { HallState } from '../state/hall.ts'

/** Shows a line on kiosk and display. */
export function postNotice(
  state: HallState,
  { zh, en }: BodyOf<'notice.post'>,
  { newId }: Circumstance,
): Decision<ResultOf<'notice.post'>> {
  if (state.notices.length >= LIMITS.noticesMax) return refuse('notices.too-many', { max: LIMITS.noticesMax })
  const notice = { noticeId: newId(), zh, en: en ?? null }
  return accept([{ name: 'notice.posted', data: { notice } }], () => ({ notice }))
}

/** Takes a line down. */
export function withdrawNotice(
  state: HallState,
  { noticeId }: BodyOf<'notice.withdraw'>,
): Decision<ResultOf<'notice.withdraw'>> {
  const notice = state.notices.find((posted) => posted.noticeId === noticeId)
  if (!notice) return refuse('notice.unknown')
  return accept([{ name: 'notice.withdrawn', data: { noticeId } }], () => ({ notice }))
}

export function foldPosted(state: HallState, { notice }: EventData<'notice.posted'>): void {
  state.notices = [...state.notices, notice]
}

export function foldWithdrawn(state: HallState, { noticeId }: EventData<'notice.withdrawn'>): void {
  state.notices = state.notices.filter((notice) => notice.noticeId !== noticeId)
}
