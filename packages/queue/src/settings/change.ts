import { type BodyOf, type HallSettings, misfitOf, type NewEvent, type ResultOf } from '@one-window/protocol'
import { accept, type Decision, refuse } from '../decision/decision.ts'
import type { HallState } from '../state/hall.ts'
import type { ServiceWindow } from '../state/window.ts'
import { currentTicket } from '../window/guards.ts'
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
  if (left.length > 0) return refuse('settings.strands-people', whomOf(state, left))
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

function whomOf(state: HallState, left: readonly ServiceWindow[]) {
  const numbers = left.flatMap((serviceWindow) => numbersAt(state, serviceWindow))
  return { windows: left.map(({ windowNo }) => windowNo).join(', '), numbers: numbers.join(', ') || '–' }
}

/** The numbers that are at a window or wait for it alone. */
function numbersAt(state: HallState, serviceWindow: ServiceWindow): string[] {
  const current = currentTicket(state, serviceWindow)
  return [...(current ? [current] : []), ...(state.assigned.get(serviceWindow.windowNo) ?? [])].map(
    ({ number }) => number,
  )
}
