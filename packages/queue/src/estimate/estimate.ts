import { type Estimate, FAMILY_OF, type Lane } from '@one-window/protocol'
import { meanAndVariation } from '../collections/samples.ts'
import { openWindowsFor } from '../lane/lanes.ts'
import type { HallState } from '../state/hall.ts'
import type { Ticket } from '../state/ticket.ts'
import { extraMs, isOpen, type ServiceWindow } from '../state/window.ts'
import { aheadAt, type InLane } from './ahead.ts'
import { capacityFor } from './learned/capacity.ts'
import { type LaterArrivals, laterArrivals } from './learned/rates.ts'
import { gammaQuantiles } from './quantiles.ts'

const PASSES = 2
/** Whoever comes later makes a wait at most so many times longer. */
const LONGER_MAX = 3
/** What nobody knows of the hour to come, as a coefficient of variation. */
const UNKNOWN_VARIATION = 0.1

/** How long a waiting ticket still waits (R20). Null when no window that may call it is open, or it does not wait. */
export function estimateFor(state: HallState, ticket: Ticket, at: number): Estimate | null {
  if (ticket.status !== 'waiting') return null
  if (ticket.assignedWindowNo !== null) return estimateAtWindow(state, ticket, ticket.assignedWindowNo, at)
  return estimateAt(state, openWindowsFor(state, ticket.lane), ticket, at)
}

/** The wait that a ticket would have at one window, if it were sent there now; null while that window is not open. */
export function estimateAtWindow(
  state: HallState,
  { lane, place, issueOrder }: Ticket,
  windowNo: number,
  at: number,
): Estimate | null {
  const target = state.windows.get(windowNo)
  const windows = target && isOpen(target) ? [target] : []
  return estimateAt(state, windows, { lane, place, issueOrder, assignedWindowNo: windowNo }, at)
}

/** The wait of somebody who would take a number of this lane now, with this turn. */
export function estimateForNewcomer(state: HallState, lane: Lane, turnAt: number, at: number): Estimate | null {
  const place = { turnAt, tieAt: at, tieOrder: Number.MAX_SAFE_INTEGER, rank: 0 }
  const newcomer = { lane, place, issueOrder: Number.MAX_SAFE_INTEGER, assignedWindowNo: null }
  return estimateAt(state, openWindowsFor(state, lane), newcomer, at)
}

/** The mean time (seconds) that one ticket of a lane takes a window, and the square of its variation. */
export function handleTime({ estimate, settings }: HallState, lane: Lane) {
  return meanAndVariation(estimate.samples[FAMILY_OF[lane]], settings.assumedServiceSeconds)
}

/**
 * The wait is a sum of handle times, shared by the windows: of those ahead, of those who will still come before,
 * and the last of them before the own call. A gamma with that mean and the variation of such a sum.
 */
function estimateAt(state: HallState, windows: readonly ServiceWindow[], ticket: InLane, at: number): Estimate | null {
  if (windows.length === 0) return null
  if (windows.some((serviceWindow) => serviceWindow.state === 'ready')) return { p50Seconds: 0, p90Seconds: 0 }
  const { meanSeconds, variation2 } = handleTime(state, ticket.lane)
  const calls = aheadAt(state, windows, ticket) + 1
  const secondsPerCall = meanSeconds / capacityAt(state, windows, ticket, calls * meanSeconds, at)
  const allCalls = callsUntilTurn(calls, secondsPerCall * 1000, laterThan(state, windows, ticket, at))
  const shape = 1 / (variation2 / allCalls + UNKNOWN_VARIATION ** 2)
  const { p50, p90 } = gammaQuantiles(allCalls * secondsPerCall, shape)
  return { p50Seconds: Math.round(p50), p90Seconds: Math.round(p90) }
}

/** How many windows will call until all this work (seconds) is done; the one that a number was sent to is alone. */
function capacityAt(
  { estimate }: HallState,
  { length: openNow }: readonly ServiceWindow[],
  { lane, assignedWindowNo }: InLane,
  workSeconds: number,
  at: number,
): number {
  return assignedWindowNo === null ? capacityFor(estimate, lane, openNow, (workSeconds / openNow) * 1000, at) : 1
}

/** Who comes later and is called earlier; one window sees only its share of them. */
function laterThan(state: HallState, windows: readonly ServiceWindow[], ticket: InLane, at: number): LaterArrivals[] {
  const untilTurnMs = ticket.place.turnAt - at + meanExtraMs(windows, ticket.lane)
  const later = laterArrivals(state.estimate, FAMILY_OF[ticket.lane], untilTurnMs, state.settings, at)
  if (ticket.assignedWindowNo === null) return later
  const all = Math.max(1, openWindowsFor(state, ticket.lane).length)
  return later.map(({ perMs, forMs }) => ({ perMs: perMs / all, forMs }))
}

/** The extra that those with a head start have over this lane, by the share of these windows that give it. */
function meanExtraMs(windows: readonly ServiceWindow[], lane: Lane): number {
  let sum = 0
  for (const serviceWindow of windows) {
    if (serviceWindow.setup.extraHeadStart.length === 0) continue
    sum += extraMs(serviceWindow, 'priority') - extraMs(serviceWindow, lane)
  }
  return sum / windows.length
}

/** How many calls there are up to the own one: those known, and of the later arrivals as many as the wait lets in. */
function callsUntilTurn(known: number, msPerCall: number, later: readonly LaterArrivals[]): number {
  let calls = known
  for (let pass = 0; pass < PASSES; pass++) {
    const waitMs = calls * msPerCall
    calls = known + later.reduce((sum, { perMs, forMs }) => sum + perMs * Math.min(waitMs, forMs), 0)
  }
  return Math.min(calls, LONGER_MAX * known)
}
