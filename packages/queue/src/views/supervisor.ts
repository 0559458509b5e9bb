import { LANES, LIMITS, type SupervisorView } from '@one-window/protocol'
import { openingHours } from '../day/calendar.ts'
import { estimateForNewcomer } from '../estimate/estimate.ts'
import { waitingIn } from '../lane/lanes.ts'
import type { HallState } from '../state.ts'
import { iso, windowView } from '../ticket/ticket-view.ts'
import { waitingTicket } from './waiting-ticket.ts'

/** The whole hall for the people in charge. */
export function supervisorView(state: HallState, at: number): SupervisorView {
  return {
    hallName: state.settings.name,
    timeZone: state.settings.timeZone,
    businessDay: state.businessDay,
    isOpen: openingHours(at, state.settings).isOpen && !state.isDayClosed,
    isDayClosed: state.isDayClosed,
    windows: [...state.windows.values()].map((serviceWindow) => windowView(state, serviceWindow)),
    lanes: LANES.map((lane) => {
      const next = state.waiting[lane].take(LIMITS.windowWaitingMax)
      return {
        lane,
        count: waitingIn(state, lane),
        longestSince: next[0] ? iso(Math.min(...next.map(({ arrivedAt }) => arrivedAt))) : null,
        estimate: estimateForNewcomer(state, lane, at, at),
        next: next.map(waitingTicket),
      }
    }),
    alerts: [...state.strandedSince].map(([lane, since]) => ({
      code: 'lane.stranded' as const,
      lane,
      since: iso(since),
      waiting: waitingIn(state, lane),
    })),
    counts: { ...state.counts },
    notices: state.notices,
    dutyLeader: state.dutyLeader,
  }
}
