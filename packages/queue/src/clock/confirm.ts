import type { BodyOf, NewEvent, ResultOf } from '@one-window/protocol'
import type { Circumstance } from '../decision/circumstance.ts'
import { accept, type Decision } from '../decision/decision.ts'
import type { ConfirmedClock } from '../state/clock.ts'
import type { HallState } from '../state/hall.ts'
import { iso } from '../time/iso.ts'
import { BELIEVED_MS_MAX, type Doubted } from '../time/reading.ts'

/** The administrator says that the machine's clock is right; the hall takes it as soon as it may (R15b). */
export function confirmClock(
  state: HallState,
  _body: BodyOf<'clock.confirm'>,
  { at, doubted }: Circumstance,
): Decision<ResultOf<'clock.confirm'>> {
  const isNews = doubted !== undefined && !confirmedReading(state, at, doubted)
  const confirmed: NewEvent[] = isNews
    ? [{ name: 'clock.confirmed', data: { aheadMs: doubted.wall - at, by: 'administrator' } }]
    : []
  return accept(confirmed, () => {
    const isTaken = doubted !== undefined && state.confirmedClock === null
    const now = isTaken ? state.lastAt : at
    return { at: iso(now), wasDoubted: doubted !== undefined, takenAt: isTaken ? iso(now) : null }
  })
}

/** The confirmation of this very reading; one of a clock that has jumped since then says nothing about it. */
export function confirmedReading({ confirmedClock }: HallState, at: number, { wall }: Doubted): ConfirmedClock | null {
  if (confirmedClock === null) return null
  return Math.abs(wall - at - confirmedClock.aheadMs) <= BELIEVED_MS_MAX ? confirmedClock : null
}
