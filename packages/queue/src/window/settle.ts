import type { NewEvent } from '@one-window/protocol'
import type { HallState } from '../state/hall.ts'
import { calledEvent } from './called.ts'
import { pickNext } from './pick-next.ts'

/**
 * One call of a waiting ticket to a ready window, or undefined when nobody waits who could be called there (R6):
 * the lowest tier first, then the window ready longest. Only reads; asked again until it has no answer.
 */
export function settle(state: HallState, newId: () => string): NewEvent<'ticket.called'> | undefined {
  if (state.isDayClosed) return undefined
  let best: { tierNo: number; call: () => NewEvent<'ticket.called'> } | undefined
  for (const windowNo of state.readyWindows) {
    const serviceWindow = state.windows.get(windowNo)
    const pick = serviceWindow && pickNext(state, serviceWindow)
    if (pick && (!best || pick.tierNo < best.tierNo)) {
      best = { tierNo: pick.tierNo, call: () => calledEvent(state, pick.ticket, serviceWindow, 'ready', newId()) }
    }
  }
  return best?.call()
}
