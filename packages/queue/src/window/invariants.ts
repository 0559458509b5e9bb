import type { HallState } from '../state/hall.ts'
import { isOpen, type ServiceWindow } from '../state/window.ts'
import { pickNext } from './pick-next.ts'

export function onePersonAtAWindow(state: HallState): string[] {
  const current = [...state.tickets.values()].filter(({ status }) => status === 'called' || status === 'serving')
  const broken = current
    .filter(({ ticketId, windowNo }) => windowNo === null || state.windows.get(windowNo)?.ticketId !== ticketId)
    .map(({ number }) => `[R7] ${number} is current but not at its window`)
  for (const { windowNo, ticketId, state: is } of state.windows.values()) {
    const ticket = ticketId === null ? undefined : state.tickets.get(ticketId)
    const expected = ticket ? ticket.status : undefined
    if ((is === 'called' || is === 'serving' ? is : undefined) !== expected)
      broken.push(`[R7] window ${windowNo} is ${is}`)
  }
  return broken
}

export function oneOfficerAWindow(state: HallState): string[] {
  const held = [...state.windows.values()].filter(({ officer }) => officer !== null)
  const broken = [...state.windows.values()]
    .filter(({ officer, state: is }) => (officer === null) !== (is === 'closed'))
    .map(({ windowNo }) => `[R7] window ${windowNo} is held by nobody, or closed and held`)
  const isOneEach = held.every(
    ({ officer, windowNo }) => officer !== null && state.windowByOfficer.get(officer) === windowNo,
  )
  return isOneEach && held.length === state.windowByOfficer.size
    ? broken
    : [...broken, '[R7] an officer holds two windows']
}

export function nobodyWaitsAtAReadyWindow(state: HallState): string[] {
  if (state.isDayClosed) return []
  const ready = [...state.windows.values()].filter((serviceWindow) => serviceWindow.state === 'ready')
  const broken = ready
    .filter((serviceWindow) => pickNext(state, serviceWindow))
    .map(({ windowNo }) => `[R6] somebody waits while window ${windowNo} is ready`)
  const isSame =
    ready.length === state.readyWindows.size && ready.every(({ windowNo }) => state.readyWindows.has(windowNo))
  return isSame ? broken : [...broken, '[R6] the ready windows are not the windows that are ready']
}

export function nobodyWaitsForAnAbsentWindow(state: HallState): string[] {
  return [...state.assigned]
    .filter(([windowNo, list]) => list.size > 0 && !isThere(state.windows.get(windowNo)))
    .map(([windowNo]) => `[R12] somebody waits for window ${windowNo}, which is not there`)
}

/** Open, or back in a moment: the only windows that anybody may wait for alone (R12). */
function isThere(serviceWindow: ServiceWindow | undefined): boolean {
  return serviceWindow !== undefined && (isOpen(serviceWindow) || serviceWindow.isShortPause)
}
