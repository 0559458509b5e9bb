import type { HallState } from '../state/hall.ts'
import type { ServiceWindow } from '../state/window.ts'

/** The window of an event; an event that names an unknown one is a bug. */
export function windowOf(state: HallState, windowNo: number): ServiceWindow {
  state.touched.isStaffingTouched = true
  return visitedWindowOf(state, windowNo)
}

/** The same for an event that only moves people: who works there, on what and when not stays. */
export function visitedWindowOf(state: HallState, windowNo: number): ServiceWindow {
  const serviceWindow = state.windows.get(windowNo)
  if (!serviceWindow) throw new Error(`event names unknown window ${windowNo}`)
  state.touched.windows.set(windowNo, serviceWindow)
  state.touched.lostWindows.delete(windowNo)
  return serviceWindow
}

/** A window that the hall has no more. */
export function touchLost(state: HallState, windowNo: number): void {
  state.touched.windows.delete(windowNo)
  state.touched.lostWindows.add(windowNo)
}

/** Gives a window a state and keeps the ready ones in the order in which they became ready (R6). */
export function setWindowState(
  state: HallState,
  serviceWindow: ServiceWindow,
  to: ServiceWindow['state'],
  at: number,
): void {
  serviceWindow.state = to
  serviceWindow.since = at
  if (to === 'ready') state.readyWindows.add(serviceWindow.windowNo)
  else state.readyWindows.delete(serviceWindow.windowNo)
}

/** Takes the current ticket away from its window, which is idle then. */
export function leaveWindow(state: HallState, windowNo: number, at: number): ServiceWindow {
  const serviceWindow = visitedWindowOf(state, windowNo)
  serviceWindow.ticketId = null
  setWindowState(state, serviceWindow, 'idle', at)
  return serviceWindow
}
