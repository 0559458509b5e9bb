import type { Command, WindowView } from '@one-window/protocol'
import { chanceOf } from '../chance.ts'
import { fateOf } from './fate.ts'

/** What a robot officer does next, and when (ms by the server's clock). */
export interface Plan {
  readonly at: number
  readonly command: Command
}

/** What a robot officer knows besides its window's view. */
export interface Mind {
  readonly seed: number
  readonly account: string
  /** Works only while many wait (a window that visitors like to take). */
  readonly isPeakOnly: boolean
  readonly waitsForTickets: number
  readonly serviceMsOf: (matters: readonly string[]) => number
  /** Tickets that were missed and came back. */
  readonly returned: ReadonlySet<string>
}

type Current = NonNullable<WindowView['current']>

const CALLS_BEFORE_MISSED = 3
const CALL_PATIENCE_MS = 9_000
const REST_MS = 1_500
const PAUSE_SHARE = 0.1
const PAUSE_MS = 45_000
const PEAK_FROM = 25
const PEAK_UNTIL = 4

/** The next move at this window; null: nothing to do until the view changes. */
export function planOf(view: WindowView, mind: Mind): Plan | null {
  const { state, officer } = view.window
  if (state !== 'closed' && officer !== mind.account) return null
  const [soonest = null] = [planAtWindow(view, mind), planReturn(view, mind)]
    .filter((plan) => plan !== null)
    .sort((a, b) => a.at - b.at)
  return soonest
}

function planAtWindow(view: WindowView, mind: Mind): Plan | null {
  const { windowNo, state } = view.window
  const since = Date.parse(view.window.since)
  switch (state) {
    case 'closed':
      return mind.isPeakOnly && mind.waitsForTickets < PEAK_FROM
        ? null
        : { at: 0, command: { name: 'window.open', body: { windowNo } } }
    case 'paused':
      return { at: since + PAUSE_MS, command: { name: 'window.resume', body: { windowNo } } }
    case 'idle':
      return planIdle(view, since, mind)
    case 'ready':
      return mind.isPeakOnly ? { at: since, command: { name: 'window.close', body: { windowNo } } } : null
    case 'called':
      return view.current && planCalled(view.current, windowNo, mind)
    case 'serving':
      return view.current && planServing(view, view.current, mind)
  }
}

function planIdle(view: WindowView, since: number, { seed, isPeakOnly, waitsForTickets }: Mind): Plan {
  const { windowNo } = view.window
  const at = since + REST_MS
  if (isPeakOnly && waitsForTickets <= PEAK_UNTIL) return { at, command: { name: 'window.close', body: { windowNo } } }
  if (view.servedToday > 0 && chanceOf(seed, windowNo, since, 'pause') < PAUSE_SHARE) {
    return { at, command: { name: 'window.pause', body: { windowNo, reason: 'break' } } }
  }
  return { at, command: { name: 'window.next', body: { windowNo, expect: null } } }
}

/** The person walks here, or is called again, or is given up; declared grounds are looked at first. */
function planCalled(current: Current, windowNo: number, mind: Mind): Plan {
  const { ticket, callTimes, recallsLeft } = current
  const fate = fateOf(mind.seed, ticket.id, windowNo, mind.returned.has(ticket.id))
  const calledAt = Date.parse(ticket.calledAt ?? ticket.issuedAt)
  const lastCallAt = calledAt + (callTimes - 1) * CALL_PATIENCE_MS
  if (callTimes >= fate.comesOnCall) {
    const at = lastCallAt + fate.walkMs
    const isDeclared = current.groundsRecords.some(({ standing }) => standing === 'declared')
    if (!isDeclared) return { at, command: { name: 'window.start', body: { windowNo } } }
    const name = fate.isGroundsTrue ? 'window.confirm-grounds' : 'window.refute-grounds'
    return { at: at - REST_MS, command: { name, body: { windowNo } } }
  }
  const at = Math.max(lastCallAt + CALL_PATIENCE_MS, Date.parse(current.recallFrom ?? ticket.issuedAt))
  const isGivenUp = callTimes >= CALLS_BEFORE_MISSED || recallsLeft === 0
  return { at, command: { name: isGivenUp ? 'window.no-show' : 'window.recall', body: { windowNo } } }
}

function planServing(view: WindowView, { ticket }: Current, mind: Mind): Plan {
  const { windowNo } = view.window
  const fate = fateOf(mind.seed, ticket.id, windowNo, false)
  const at = Date.parse(ticket.startedAt ?? ticket.issuedAt) + mind.serviceMsOf(ticket.matters) * fate.serviceFactor
  const other = fate.ending === 'transfer' ? otherWindow(view, mind) : undefined
  if (other) return { at, command: { name: 'window.transfer', body: { windowNo, to: { windowNo: other } } } }
  // A tutor leaves the matters to the window that the number goes on to (R13).
  const matters = ticket.lane === 'tutoring' ? [] : ticket.matters
  if (fate.ending === 'complete') return { at, command: { name: 'window.complete', body: { windowNo, matters } } }
  return { at, command: { name: 'window.next', body: { windowNo, expect: ticket.id, matters } } }
}

/** An open window with the same work, to send somebody on to. */
function otherWindow({ window: own, windows }: WindowView, { seed }: Mind): number | undefined {
  const others = windows.filter(({ windowNo, zone, state }) => {
    return windowNo !== own.windowNo && zone === own.zone && state !== 'closed' && state !== 'paused'
  })
  return others[Math.floor(chanceOf(seed, own.windowNo, own.since) * others.length)]?.windowNo
}

/** Somebody missed here comes back to this window and is put into the queue again (R10). */
function planReturn({ window: own, missed }: WindowView, { seed, returned }: Mind): Plan | null {
  for (const { ticketId, windowNo, missedAt, canReinstate } of missed) {
    if (windowNo !== own.windowNo || !canReinstate || returned.has(ticketId)) continue
    const { returnsAfterMs } = fateOf(seed, ticketId, own.windowNo, false)
    if (returnsAfterMs === null) continue
    return { at: Date.parse(missedAt) + returnsAfterMs, command: { name: 'ticket.reinstate', body: { ticketId } } }
  }
  return null
}
