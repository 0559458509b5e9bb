import type { WaitingTicket, WindowView } from '@one-window/protocol'

/** The numbers that the view names: those for this window, those of its lanes, then the others; each by its turn. */
export function everybodyWaiting(view: WindowView): WaitingTicket[] {
  const here = view.waiting.filter(({ isServedHere }) => isServedHere).flatMap(({ next }) => next)
  const elsewhere = view.waiting.filter(({ isServedHere }) => !isServedHere).flatMap(({ next }) => next)
  return [...view.assigned, ...here.sort(byTurn), ...elsewhere.sort(byTurn)]
}

function byTurn(a: WaitingTicket, b: WaitingTicket): number {
  return Date.parse(a.turnAt) - Date.parse(b.turnAt)
}
