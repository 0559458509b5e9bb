import type { Fact } from '@one-window/protocol'
import { calledFact } from './commands/next.ts'
import { pickNext } from './pick-next.ts'
import type { HallState } from './state.ts'

/**
 * One call of a waiting ticket to a ready window, or undefined when nobody waits who could be called there (R6):
 * the lowest tier first, then the window ready longest. Only reads; asked again until it has no answer.
 */
export function settle(state: HallState, newId: () => string): Fact<'ticket.called'> | undefined {
  if (state.isDayClosed) return undefined
  let best: { tierNo: number; call: () => Fact<'ticket.called'> } | undefined
  for (const windowNo of state.readyWindows) {
    const serviceWindow = state.windows.get(windowNo)
    const pick = serviceWindow && pickNext(state, serviceWindow)
    if (pick && (!best || pick.tierNo < best.tierNo)) {
      best = { tierNo: pick.tierNo, call: () => calledFact(pick.ticket, serviceWindow, 'ready', newId()) }
    }
  }
  return best?.call()
}
