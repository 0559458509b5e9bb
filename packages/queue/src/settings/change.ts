import {
  type BodyOf,
  type HallSettings,
  LANES,
  type Lane,
  LIMITS,
  misfitOf,
  type NewEvent,
  type ResultOf,
} from '@one-window/protocol'
import { accept, type Decision, refuse } from '../decision/decision.ts'
import { everybodyIn, waitingIn } from '../lane/lanes.ts'
import type { HallState } from '../state/hall.ts'
import { type ServiceWindow, servesLane } from '../state/window.ts'
import { currentTicket } from '../window/guards.ts'
import { tiersAfter } from '../window/set-up.ts'
import { mergeSettings } from './merge.ts'
import { nonsenseIn } from './sense.ts'

/** Changes what the hall is set up with; refuses nonsense, and what would leave somebody without a window (R5, R15). */
export function changeSettings(
  state: HallState,
  { patch }: BodyOf<'settings.change'>,
): Decision<ResultOf<'settings.change'>> {
  const settings = mergeSettings(state.storedSettings, patch)
  const misfit = misfitOf(settings)
  if (misfit !== null) return refuse('settings.invalid', { path: misfit, why: 'not-as-the-contract-says' })
  const nonsense = nonsenseIn(settings)
  if (nonsense) return refuse('settings.invalid', { ...nonsense })
  const left = windowsLeft(state, settings)
  const lanes = LANES.filter((lane) => isStranded(state, settings, lane))
  if (left.length + lanes.length > 0) return refuse('settings.strands-people', whomOf(state, left, lanes))
  const event: NewEvent = { name: 'settings.changed', data: { settings } }
  return accept([event], () => ({ settings: state.storedSettings }))
}

/** The windows that would be gone while somebody works there, is there or was sent there. */
function windowsLeft(state: HallState, settings: HallSettings): ServiceWindow[] {
  const kept = new Set(settings.windows.map(({ windowNo }) => windowNo))
  return [...state.windows.values()].filter(
    (serviceWindow) =>
      !kept.has(serviceWindow.windowNo) &&
      (serviceWindow.state !== 'closed' || numbersAt(state, serviceWindow).length > 0),
  )
}

/**
 * Whether people wait in a lane that a window serves, open or closed, and none would after the change. Where none serves
 * it as it is, the change takes nothing away from them.
 */
function isStranded(state: HallState, { windows }: HallSettings, lane: Lane): boolean {
  if (waitingIn(state, lane) === 0) return false
  const isServedNow = [...state.windows.values()].some((serviceWindow) => servesLane(serviceWindow, lane))
  return isServedNow && !windows.some((setup) => servesLane({ tiers: tiersAfter(state, setup) }, lane))
}

/** Which windows would be lost and whose numbers are there or wait in these lanes, the first of them by name. */
function whomOf(state: HallState, left: readonly ServiceWindow[], lanes: readonly Lane[]) {
  const numbers = new Set([
    ...left.flatMap((serviceWindow) => numbersAt(state, serviceWindow)),
    ...lanes.flatMap((lane) => [...everybodyIn(state, lane)]).map(({ number }) => number),
  ])
  return { windows: listed(left.map(({ windowNo }) => String(windowNo))), numbers: listed([...numbers]) }
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, LIMITS.numbersNamedMax)
  return (names.length > shown.length ? [...shown, '…'] : shown).join(', ') || '–'
}

/** The numbers that are at a window or wait for it alone. */
function numbersAt(state: HallState, serviceWindow: ServiceWindow): string[] {
  const current = currentTicket(state, serviceWindow)
  return [...(current ? [current] : []), ...(state.assigned.get(serviceWindow.windowNo) ?? [])].map(
    ({ number }) => number,
  )
}
