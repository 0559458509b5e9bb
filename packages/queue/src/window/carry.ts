import type { WindowSetup } from '@one-window/protocol'
import type { CarriesOf, Opened, Opening } from '../day/carrying.ts'
import type { HallState } from '../state.ts'
import { tiersUnder } from './set-up.ts'
import { closedWindow, type ServiceWindow, type WindowsState } from './state.ts'

export const WINDOW_CARRIES: CarriesOf<WindowsState> = {
  windows: ({ settings, windows }) =>
    new Map(settings.windows.map((setup) => [setup.windowNo, carriedWindow(setup, windows)])),
  windowByOfficer: (opened) =>
    new Map(carried(opened).flatMap(({ officer, windowNo }) => (officer === null ? [] : [[officer, windowNo]]))),
  readyWindows: (opened) =>
    new Set(
      carried(opened)
        .filter(({ state }) => state === 'ready')
        .map(({ windowNo }) => windowNo),
    ),
  calls: 'anew',
}

/** The windows that the hall still has, the ready ones first, in the order in which they became ready (R6, R15). */
export function windowsToCarry(state: HallState, { settings }: Opening): Opened['windows'] {
  const setups = new Map(settings.windows.map((setup) => [setup.windowNo, setup]))
  return [...new Set([...state.readyWindows, ...state.windows.keys()])].flatMap((windowNo) => {
    const [serviceWindow, setup] = [state.windows.get(windowNo), setups.get(windowNo)]
    if (!serviceWindow || !setup) return []
    const { state: is, officer, pauseReason, since } = serviceWindow
    return [{ windowNo, state: is, officer, pauseReason, tiers: tiersUnder(serviceWindow, setup), since }]
  })
}

function carriedWindow(setup: WindowSetup, windows: Opened['windows']): ServiceWindow {
  const of = windows.find(({ windowNo }) => windowNo === setup.windowNo)
  if (!of) return closedWindow(setup)
  const { state, officer, pauseReason, tiers, since } = of
  return { ...closedWindow(setup), state, officer, pauseReason, tiers, since }
}

/** Journals of old may carry a window that the hall had lost. */
function carried({ settings, windows }: Opened): Opened['windows'] {
  return windows.filter(({ windowNo }) => settings.windows.some((setup) => setup.windowNo === windowNo))
}
