import type { Opened, Opening } from '../state/day.ts'
import type { HallState } from '../state/hall.ts'
import { tiersUnder } from './set-up.ts'

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
