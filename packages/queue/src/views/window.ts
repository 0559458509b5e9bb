import { type CurrentTicket, LANES, LIMITS, type WindowView } from '@one-window/protocol'
import { waitingIn } from '../lane/lanes.ts'
import type { HallState } from '../state/hall.ts'
import type { Ticket } from '../state/ticket.ts'
import type { ServiceWindow } from '../state/window.ts'
import { servesLane } from '../state/window.ts'
import { namedKeysOf } from '../ticket/parties.ts'
import { canReinstate, isSuperseded } from '../ticket/reinstate.ts'
import { ticketView } from '../ticket/ticket-view.ts'
import { openingHours } from '../time/calendar.ts'
import { iso, isoOrNull } from '../time/iso.ts'
import { currentTicket } from '../window/guards.ts'
import { isUndoable, reopenUntil } from '../window/reopen.ts'
import { unservedUntil } from '../window/visit-end.ts'
import { windowView } from '../window/window-view.ts'
import type { Viewing } from './viewing.ts'
import { waitingTicket } from './waiting-ticket.ts'

const ENDED_SHOWN = 5
const MISSED_SHOWN = 20

/** The officer's console. */
export function windowConsoleView(state: HallState, serviceWindow: ServiceWindow, viewing: Viewing): WindowView {
  const current = currentTicket(state, serviceWindow)
  return {
    hallName: state.settings.name,
    businessDay: state.businessDay,
    isOpen: openingHours(viewing.at, state.settings).isOpen && !state.isDayClosed,
    window: windowView(state, serviceWindow),
    current: current ? currentView(state, current, viewing) : null,
    waiting: LANES.map((lane) => ({
      lane,
      count: waitingIn(state, lane),
      isServedHere: servesLane(serviceWindow, lane),
      next: state.waiting[lane].take(LIMITS.windowWaitingMax).map(waitingTicket),
    })),
    assigned: (state.assigned.get(serviceWindow.windowNo)?.take(LIMITS.windowWaitingMax) ?? []).map(waitingTicket),
    ended: endedHere(state, serviceWindow, viewing.at),
    missed: missed(state, viewing.at),
    windows: [...state.windows.values()].map((other) => windowView(state, other)),
    servedToday: serviceWindow.servedCount,
  }
}

function currentView(state: HallState, ticket: Ticket, { personOf }: Viewing): CurrentTicket {
  const { recallCountMax, recallGapSeconds } = state.settings
  const recallsLeft = Math.max(0, recallCountMax - ticket.recallCount)
  const until = unservedUntil(state, ticket)
  return {
    ticket: ticketView(state, ticket),
    people: namedKeysOf(ticket).flatMap((key) => personOf(key) ?? []),
    isNewTaxpayer: ticket.isNewTaxpayer,
    groundsRecords: ticket.grounds.map((record) => ({ ...record })),
    mattersDone: [...ticket.mattersDone],
    callTimes: ticket.callTimes,
    recallsLeft,
    recallFrom:
      ticket.status === 'called' && ticket.lastCallAt !== null
        ? iso(ticket.lastCallAt + recallGapSeconds * 1000)
        : null,
    unservedUntil: isoOrNull(until),
    noShowProposed: ticket.status === 'called' && recallsLeft === 0,
  }
}

/** What ended here lately and can still be undone (R8). */
function endedHere(state: HallState, serviceWindow: ServiceWindow, at: number): WindowView['ended'] {
  return serviceWindow.endedTicketIds
    .slice(-ENDED_SHOWN)
    .reverse()
    .flatMap((ticketId) => state.tickets.get(ticketId) ?? [])
    .filter((ticket) => isUndoable(ticket) && at <= reopenUntil(state, ticket))
    .map((ticket) => ({
      ticket: ticketView(state, ticket),
      reopenUntil: iso(reopenUntil(state, ticket)),
      canReopen: !isSuperseded(state, ticket),
    }))
}

function missed(state: HallState, at: number): WindowView['missed'] {
  return [...state.missedTicketIds]
    .slice(-MISSED_SHOWN)
    .reverse()
    .flatMap((ticketId) => state.tickets.get(ticketId) ?? [])
    .map((ticket) => ({
      ticketId: ticket.ticketId,
      number: ticket.number,
      windowNo: ticket.windowNo,
      missedAt: iso(ticket.endedAt ?? ticket.issuedAt),
      canReinstate: canReinstate(state, ticket, at),
    }))
}
