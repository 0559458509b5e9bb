import type { ServiceWindow as WindowInAnswers } from '@one-window/protocol'
import type { HallState } from '../state/hall.ts'
import type { ServiceWindow } from '../state/window.ts'
import { iso } from '../time/iso.ts'

/** A window as answers and the staff's views show it. */
export function windowView(state: HallState, serviceWindow: ServiceWindow): WindowInAnswers {
  const ticket = serviceWindow.ticketId === null ? undefined : state.tickets.get(serviceWindow.ticketId)
  return {
    windowNo: serviceWindow.windowNo,
    zone: serviceWindow.setup.zone,
    state: serviceWindow.state,
    tiers: serviceWindow.tiers.map((tier) => [...tier]),
    officer: serviceWindow.officer,
    pauseReason: serviceWindow.pauseReason,
    isShortPause: serviceWindow.isShortPause,
    since: iso(serviceWindow.since),
    ticketId: ticket?.ticketId ?? null,
    number: ticket?.number ?? null,
  }
}
