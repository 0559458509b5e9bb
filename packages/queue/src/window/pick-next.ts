import type { HallState } from '../state/hall.ts'
import { compareTickets } from '../state/lane.ts'
import type { Ticket } from '../state/ticket.ts'
import { extraMs, type ServiceWindow } from '../state/window.ts'

/** The ticket a window would call now and the tier it comes from. */
export interface Candidate {
  readonly ticket: Ticket
  readonly tierNo: number
}

/**
 * The next ticket of a window (R4, R5): the first tier that has someone waiting; inside it the earliest turn,
 * after the window's own extra head start. Tickets sent to this very window stand in its first tier (R12).
 */
export function pickNext(state: HallState, serviceWindow: ServiceWindow): Candidate | undefined {
  for (const [tierNo, tier] of serviceWindow.tiers.entries()) {
    let best: Ticket | undefined
    const consider = (ticket: Ticket | undefined) => {
      if (ticket && (!best || isEarlier(ticket, best, serviceWindow))) best = ticket
    }
    for (const lane of tier) consider(state.waiting[lane].first())
    // Those sent here come from any lane, so that the window's extra may turn their order around.
    if (tierNo === 0) for (const ticket of state.assigned.get(serviceWindow.windowNo) ?? []) consider(ticket)
    if (best) return { ticket: best, tierNo }
  }
  return undefined
}

function isEarlier(a: Ticket, b: Ticket, serviceWindow: ServiceWindow): boolean {
  const [turnOfA, turnOfB] = [turnAtWindow(a, serviceWindow), turnAtWindow(b, serviceWindow)]
  return turnOfA < turnOfB || (turnOfA === turnOfB && compareTickets(a, b) < 0)
}

/** A ticket's turn as this window sees it: earlier by the extra it gives the lane (ms). */
export function turnAtWindow(ticket: Ticket, serviceWindow: ServiceWindow): number {
  return ticket.place.turnAt - extraMs(serviceWindow, ticket.lane)
}
