import type { BodyOf, NewEvent, ResultOf } from '@one-window/protocol'
import type { Circumstance } from '../decision/circumstance.ts'
import { accept, type Decision, refuse } from '../decision/decision.ts'
import type { HallState } from '../state/hall.ts'
import type { ServiceWindow } from '../state/window.ts'
import { isFree } from '../state/window.ts'
import { heldWindow, steeredWindow } from './guards.ts'
import { released } from './sent.ts'
import { windowView } from './window-view.ts'

type Result = ResultOf<'window.open'>

/** Takes a closed window: one officer per window, one window per officer (R7). */
export function openWindow(
  state: HallState,
  { windowNo }: BodyOf<'window.open'>,
  { actor }: Circumstance,
): Decision<Result> {
  const serviceWindow = state.windows.get(windowNo)
  if (!serviceWindow) return refuse('window.unknown', { windowNo })
  if (actor.account === null) throw new Error('only people open windows')
  if (serviceWindow.state !== 'closed') {
    return refuse(serviceWindow.officer === actor.account ? 'window.not-closed' : 'window.taken', { windowNo })
  }
  const other = state.windowByOfficer.get(actor.account)
  if (other !== undefined) return refuse('officer.has-window', { windowNo: other })
  if (state.isDayClosed) return refuse('day.closed')
  return changed(state, serviceWindow, [{ name: 'window.opened', data: { windowNo, officer: actor.account } }])
}

/** Pauses a free window (R6: it is not ready any more); whoever was sent to it waits through a short pause (R12). */
export function pauseWindow(
  state: HallState,
  { windowNo, reason, short = false }: BodyOf<'window.pause'>,
  { actor }: Circumstance,
): Decision<Result> {
  const steered = steeredWindow(state, windowNo, actor)
  if (!steered.ok) return steered
  if (steered.found.state === 'paused') return refuse('window.paused', { windowNo })
  if (!isFree(steered.found)) return refuse('window.busy', { windowNo })
  return changed(state, steered.found, [
    { name: 'window.paused', data: { windowNo, reason, short } },
    ...(short ? [] : released(state, windowNo)),
  ])
}

export function resumeWindow(
  state: HallState,
  { windowNo }: BodyOf<'window.resume'>,
  { actor }: Circumstance,
): Decision<Result> {
  const held = heldWindow(state, windowNo, actor)
  if (!held.ok) return held
  if (held.found.state !== 'paused') return refuse('window.not-paused', { windowNo })
  return changed(state, held.found, [{ name: 'window.resumed', data: { windowNo } }])
}

/** Closes a window without a current ticket. */
export function closeWindow(
  state: HallState,
  { windowNo }: BodyOf<'window.close'>,
  { actor }: Circumstance,
): Decision<Result> {
  const steered = steeredWindow(state, windowNo, actor)
  if (!steered.ok) return steered
  if (steered.found.ticketId !== null) return refuse('window.busy', { windowNo })
  return changed(state, steered.found, [{ name: 'window.closed', data: { windowNo } }, ...released(state, windowNo)])
}

/** Changes which lanes a window serves; each lane stands in one tier (R5). */
export function setTiers(state: HallState, { windowNo, tiers }: BodyOf<'window.set-tiers'>): Decision<Result> {
  const serviceWindow = state.windows.get(windowNo)
  if (!serviceWindow) return refuse('window.unknown', { windowNo })
  const lanes = tiers.flat()
  if (new Set(lanes).size !== lanes.length) return refuse('tiers.invalid')
  return changed(state, serviceWindow, [{ name: 'window.tiers-set', data: { windowNo, tiers } }])
}

function changed(state: HallState, serviceWindow: ServiceWindow, events: readonly NewEvent[]): Decision<Result> {
  return accept(events, () => ({ window: windowView(state, serviceWindow) }))
}
