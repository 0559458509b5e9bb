import { type Alert, LANES, LIMITS, type SupervisorView } from '@one-window/protocol'
import { cancellationsShown } from '../cancellation/shown.ts'
import { doubtedClock } from '../clock/alert.ts'
import { estimateForNewcomer } from '../estimate/estimate.ts'
import { isAttended } from '../lane/attendance.ts'
import { longestWaitingSince, waitingIn } from '../lane/lanes.ts'
import type { HallState } from '../state/hall.ts'
import { openingHours } from '../time/calendar.ts'
import { iso, isoOrNull } from '../time/iso.ts'
import { sentTickets } from '../window/sent.ts'
import { windowView } from '../window/window-view.ts'
import type { Viewing } from './viewing.ts'
import { waitingTicket } from './waiting-ticket.ts'

/** The whole hall for the people in charge. */
export function supervisorView(state: HallState, viewing: Viewing): SupervisorView {
  const { at, serverAlerts } = viewing
  return {
    hallName: state.settings.name,
    timeZone: state.settings.timeZone,
    businessDay: state.businessDay,
    isOpen: openingHours(at, state.settings).isOpen && !state.isDayClosed,
    isDayClosed: state.isDayClosed && !state.closing,
    isDayClosing: state.closing !== null,
    windows: [...state.windows.values()].map((serviceWindow) => windowView(state, serviceWindow)),
    lanes: LANES.map((lane) => {
      const next = state.waiting[lane].take(LIMITS.windowWaitingMax)
      return {
        lane,
        count: waitingIn(state, lane),
        longestSince: isoOrNull(longestWaitingSince(state, lane)),
        estimate: estimateForNewcomer(state, lane, at, at),
        next: next.map(waitingTicket),
      }
    }),
    alerts: [...doubtedClock(state, viewing), ...serverAlerts, ...strandedAlerts(state, at), ...sentAlerts(state, at)],
    cancellations: cancellationsShown(state, at),
    counts: { ...state.counts },
    notices: state.notices,
    dutyLeader: state.dutyLeader,
  }
}

/** Lanes in which people wait and that nobody attends (R13). */
function strandedAlerts(state: HallState, at: number): Alert[] {
  return [...state.strandedSince]
    .filter(([lane]) => !isAttended(state, lane, at))
    .map(([lane, since]) => ({ code: 'lane.stranded', lane, since: iso(since), waiting: waitingIn(state, lane) }))
}

/** Those who were sent to a window and have waited there for too long (R12). */
function sentAlerts(state: HallState, at: number): Alert[] {
  return sentTickets(state).flatMap(({ ticketId, number, sentAt, sentAlertAt, assignedWindowNo: windowNo }) => {
    if (windowNo === null || sentAt === null || sentAlertAt === null || at < sentAlertAt) return []
    return [{ code: 'ticket.sent-waits' as const, since: iso(sentAt), ticketId, number, windowNo }]
  })
}
