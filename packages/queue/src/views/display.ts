import { type DisplayView, LANES, LIMITS } from '@one-window/protocol'
import { firstIn, waitingIn } from '../lane/lanes.ts'
import type { HallState } from '../state/hall.ts'
import { openingHours } from '../time/calendar.ts'
import { iso } from '../time/iso.ts'
import type { HallNow } from '../time/reading.ts'

/** Numbers and windows only (R18). */
export function displayView(state: HallState, { at, doubted }: HallNow): DisplayView {
  return {
    hallName: state.settings.name,
    timeZone: state.settings.timeZone,
    businessDay: state.businessDay,
    isOpen: openingHours(at, state.settings).isOpen && !state.isDayClosed,
    calls: state.calls.map(({ callId, number, windowNo, calledAt, times }) => ({
      callId,
      number,
      windowNo,
      zone: state.windows.get(windowNo)?.setup.zone ?? 'main',
      calledAt: iso(calledAt),
      times,
    })),
    windows: [...state.windows.values()].map(({ windowNo, setup, state: is, ticketId }) => ({
      windowNo,
      zone: setup.zone,
      state: is,
      number: ticketId === null ? null : (state.tickets.get(ticketId)?.number ?? null),
    })),
    waiting: LANES.map((lane) => ({
      lane,
      count: waitingIn(state, lane),
      next: firstIn(state, lane, LIMITS.displayNextMax).map(({ number }) => number),
    })),
    notices: state.notices,
    dutyLeader: state.dutyLeader,
    isClockDoubted: doubted !== undefined,
  }
}
