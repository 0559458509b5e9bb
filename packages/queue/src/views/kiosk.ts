import { type KioskView, LANES, type Lane } from '@one-window/protocol'
import { estimateForNewcomer, handleTime } from '../estimate/estimate.ts'
import { isAttended } from '../lane/attendance.ts'
import { waitingIn } from '../lane/lanes.ts'
import type { HallState } from '../state/hall.ts'
import { extraMs, isOpen } from '../state/window.ts'
import { openingHours } from '../time/calendar.ts'
import { isoOrNull } from '../time/iso.ts'

/** What the kiosk shows before anybody touches it. */
export function kioskView(state: HallState, at: number): KioskView {
  const hours = openingHours(at, state.settings)
  const { headStartMinutes } = state.settings
  return {
    hallName: state.settings.name,
    timeZone: state.settings.timeZone,
    isOpen: hours.isOpen && !state.isDayClosed,
    opensAt: isoOrNull(hours.opensAt),
    closesAt: isoOrNull(hours.closesAt),
    servedToday: isServedToday(state, at, hours.closesAt),
    lanes: LANES.map((lane) => ({
      lane,
      waiting: waitingIn(state, lane),
      isOpen: isAttended(state, lane, at),
      estimate: newcomerEstimate(state, lane, at),
    })),
    openWindows: [...state.windows.values()].filter(isOpen).length,
    headStartMinutes: {
      creditA: headStartMinutes['credit-a'],
      green: headStartMinutes.green,
      priorityZone: Math.max(headStartMinutes['credit-a'], headStartMinutes.green) + largestExtraMinutes(state),
    },
    notices: state.notices,
    dutyLeader: state.dutyLeader,
  }
}

function newcomerEstimate(state: HallState, lane: Lane, at: number) {
  const headStart = lane === 'priority' ? state.settings.headStartMinutes['credit-a'] * 60_000 : 0
  return estimateForNewcomer(state, lane, at - headStart, at)
}

/** Whether nine of ten who take a number now would be called, and served, before the hall closes (R17 warn). */
function isServedToday(state: HallState, at: number, closesAt: number | null): boolean | null {
  if (closesAt === null) return false
  const estimate = newcomerEstimate(state, 'general', at)
  if (!estimate) return null
  return at + 1000 * (estimate.p90Seconds + handleTime(state, 'general').meanSeconds) <= closesAt
}

function largestExtraMinutes(state: HallState): number {
  return Math.max(0, ...[...state.windows.values()].map((serviceWindow) => extraMs(serviceWindow, 'priority') / 60_000))
}
