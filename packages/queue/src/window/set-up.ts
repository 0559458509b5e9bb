import type { WindowSetup } from '@one-window/protocol'
import { noteClosedLanes } from '../lane/attendance.ts'
import type { HallState } from '../state/hall.ts'
import { closedWindow, type ServiceWindow } from '../state/window.ts'
import { touchLost, windowOf } from './change.ts'

/** The windows as the hall is set up now: new ones are closed, lost ones gone, the others go on with their new set-up. */
export function setUpWindows(state: HallState, setups: readonly WindowSetup[], at: number): void {
  const before = new Map(state.windows)
  state.windows.clear()
  for (const setup of setups) {
    const kept = before.get(setup.windowNo)
    if (kept) Object.assign(kept, { tiers: tiersUnder(kept, setup), setup })
    state.windows.set(setup.windowNo, kept ?? closedWindow(setup))
  }
  touchSetUp(state, before, at)
}

/** Every window of the hall is a row to save, one that it had before a row to remove; other lanes may be served now. */
export function touchSetUp(state: HallState, before: HallState['windows'], at: number): void {
  for (const windowNo of state.windows.keys()) windowOf(state, windowNo)
  for (const windowNo of before.keys()) if (!state.windows.has(windowNo)) touchLost(state, windowNo)
  noteClosedLanes(state, at)
}

/** What a window of a changed set-up would serve. */
export function tiersAfter({ windows }: HallState, setup: WindowSetup): WindowSetup['tiers'] {
  const serviceWindow = windows.get(setup.windowNo)
  return serviceWindow ? tiersUnder(serviceWindow, setup) : setup.tiers
}

/** Tiers that were set by hand stay until the set-up's own change (R5). */
export function tiersUnder(serviceWindow: ServiceWindow, setup: WindowSetup): WindowSetup['tiers'] {
  const isSame = JSON.stringify(serviceWindow.setup.tiers) === JSON.stringify(setup.tiers)
  return isSame ? serviceWindow.tiers : setup.tiers
}
