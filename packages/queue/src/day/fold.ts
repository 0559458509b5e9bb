import type { EventData } from '@one-window/protocol'
import { closedWindow, type HallState, newHallState } from '../state.ts'

/** A new business day: everything that crosses midnight comes with the event, the rest begins anew (R15). */
export function foldDayOpened(state: HallState, data: EventData<'day.opened'>): void {
  const { seq, lastAt, touched } = state
  Object.assign(state, newHallState(state.hallId, data.settings), { seq, lastAt, touched })
  state.businessDay = data.businessDay
  state.dayStartsAt = data.startsAt
  state.dayEndsAt = data.endsAt
  state.isDayClosed = false
  state.notices = [...data.notices]
  state.dutyLeader = data.dutyLeader
  state.serviceMs = [...data.serviceMs]
  for (const carried of data.windows) carryWindow(state, carried)
}

function carryWindow(state: HallState, carried: EventData<'day.opened'>['windows'][number]): void {
  const setup = state.settings.windows.find(({ windowNo }) => windowNo === carried.windowNo)
  if (!setup) return
  const { windowNo, officer, pauseReason, tiers, since } = carried
  state.windows.set(windowNo, { ...closedWindow(setup), officer, pauseReason, tiers, since, state: carried.state })
  state.touched.windows.add(windowNo)
  if (officer !== null) state.windowByOfficer.set(officer, windowNo)
  if (carried.state === 'ready') state.readyWindows.add(windowNo)
}

export function foldDayClosed(state: HallState): void {
  state.isDayClosed = true
  state.calls = []
}

export function foldDayReopened(state: HallState): void {
  state.isDayClosed = false
}
