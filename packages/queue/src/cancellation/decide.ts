import type { BodyOf, NewEvent, ResultOf } from '@one-window/protocol'
import type { Circumstance } from '../decision/circumstance.ts'
import { accept, type Decision, refuse } from '../decision/decision.ts'
import { type Cancellation, runningCancellation } from '../state/cancellation.ts'
import type { HallState } from '../state/hall.ts'
import { iso } from '../time/iso.ts'
import { doubtfulTickets } from './doubtful.ts'
import { cancelSlice, restorable, restoreSlice } from './slices.ts'
import { undoUntil } from './undo.ts'

/** Cancels the doubtful numbers of a device: the first slice now, the others one after the other as they fall due. */
export function cancelMany(
  state: HallState,
  { deviceId, since, reason, expect }: BodyOf<'ticket.cancel-many'>,
  { at, newId, facts }: Circumstance,
): Decision<ResultOf<'ticket.cancel-many'>> {
  if (state.isDayClosed) return refuse('day.closed')
  if (!facts.devices.has(deviceId)) return refuse('device.unknown')
  if (runningCancellation(state)) return refuse('cancellation.running')
  const asked = { deviceId, sinceAt: Date.parse(since), lastIssueOrder: state.counts.issued }
  const { length: count } = doubtfulTickets(state, asked)
  if (count === 0) return refuse('cancellation.nobody')
  if (count > expect) return refuse('cancellation.grew', { count, expect })
  const undoId = newId()
  const begun: NewEvent = {
    name: 'cancellation.begun',
    data: { undoId, deviceId, sinceAt: asked.sinceAt, count, reason },
  }
  const first = cancelSlice(state, { ...asked, undoId, left: count })
  return accept([begun, ...first], () => ({ undoId, count, undoUntil: iso(undoUntil({ begunAt: at })) }))
}

/** Brings back those who were cancelled together, a slice at a time; what was not cancelled yet never will be. */
export function restoreMany(
  state: HallState,
  { undoId }: BodyOf<'ticket.restore-many'>,
  { at }: Circumstance,
): Decision<ResultOf<'ticket.restore-many'>> {
  if (state.isDayClosed) return refuse('day.closed')
  const cancellation = state.cancellations.get(undoId)
  if (!cancellation) return refuse('cancellation.unknown')
  const refusal = refusalToRestore(state, cancellation, at)
  if (refusal) return refusal
  const { length: count } = restorable(state, cancellation.ticketIds)
  const undone: NewEvent = { name: 'cancellation.undone', data: { undoId } }
  return accept([undone, ...restoreSlice(state, cancellation)], () => ({ undoId, count }))
}

function refusalToRestore(state: HallState, cancellation: Cancellation, at: number) {
  if (cancellation.undoneCount !== null) return refuse('cancellation.undone')
  if (at > undoUntil(cancellation)) return refuse('cancellation.too-late')
  const running = runningCancellation(state)
  return running && running !== cancellation ? refuse('cancellation.running') : undefined
}
