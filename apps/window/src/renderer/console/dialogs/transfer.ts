import type { Lane, ServiceWindow, WindowView } from '@one-window/protocol'

/** Why the current number cannot go to a lane, or null (R12, R13, R14). */
export function laneRefusal(view: WindowView, lane: Lane): 'noGrounds' | 'noTutor' | null {
  if (lane === 'priority') return view.current?.ticket.grounds.length ? null : 'noGrounds'
  if (lane !== 'tutoring') return null
  return view.windows.some((other) => isOpen(other) && other.tiers.flat().includes(lane)) ? null : 'noTutor'
}

/** The windows that a number may be sent to: staffed ones, but not this one. */
export function targetWindows(view: WindowView): ServiceWindow[] {
  return view.windows.filter(({ windowNo, state }) => windowNo !== view.window.windowNo && state !== 'closed')
}

function isOpen({ state }: ServiceWindow): boolean {
  return state !== 'closed' && state !== 'paused'
}
