import type { Estimate, Lane } from '@one-window/protocol'
import { lanesOfTier, openWindowsFor } from '../lane/lanes.ts'
import { compareTickets, type Standing } from '../lane/state.ts'
import type { HallState } from '../state.ts'
import type { Ticket } from '../ticket/state.ts'
import type { ServiceWindow } from '../window/state.ts'
import { isOpen } from '../window/state.ts'

/** Somebody who stands in a lane, or would. */
type InLane = Standing & Pick<Ticket, 'lane' | 'assignedWindowNo'>

const SAMPLE_PRIOR = 5
const NORMAL_Q50 = 0
const NORMAL_Q90 = 1.2815515655446004

/** Waiting tickets with an earlier place in lanes that share a tier with its lane; 0 once called. */
export function aheadOf(state: HallState, ticket: Ticket): number {
  if (ticket.status !== 'waiting') return 0
  const lanes = lanesOfTier(state.settings, ticket.lane)
  return lanes.reduce((count, lane) => count + state.waiting[lane].rank(ticket), assignedAhead(state, ticket, lanes))
}

function assignedAhead(state: HallState, ticket: Ticket, lanes: readonly Lane[]): number {
  let count = 0
  for (const list of state.assigned.values()) {
    for (const other of list) {
      if (compareTickets(other, ticket) >= 0) break
      if (lanes.includes(other.lane)) count++
    }
  }
  return count
}

/**
 * How long a waiting ticket still waits (R20): with everybody busy and n ahead at the c windows that may call it,
 * the wait is Erlang(n + 1, cμ). Null when no such window is open or the ticket does not wait.
 */
export function estimateFor(state: HallState, ticket: Ticket): Estimate | null {
  if (ticket.status !== 'waiting') return null
  if (ticket.assignedWindowNo === null) return estimateAt(state, openWindowsFor(state, ticket.lane), ticket)
  const assigned = state.windows.get(ticket.assignedWindowNo)
  return estimateAt(state, assigned && isOpen(assigned) ? [assigned] : [], ticket)
}

/** The wait that a ticket would have at one window, if it were sent there now; null while that window is not open. */
export function estimateAtWindow(state: HallState, { lane, place, issueOrder }: Ticket, windowNo: number) {
  const target = state.windows.get(windowNo)
  const windows = target && isOpen(target) ? [target] : []
  return estimateAt(state, windows, { lane, place, issueOrder, assignedWindowNo: windowNo })
}

/** The wait of somebody who would take a number of this lane now, with this turn. */
export function estimateForNewcomer(state: HallState, lane: Lane, turnAt: number, at: number): Estimate | null {
  const place = { turnAt, tieAt: at, tieOrder: Number.MAX_SAFE_INTEGER, rank: 0 }
  return estimateAt(state, openWindowsFor(state, lane), {
    lane,
    place,
    issueOrder: Number.MAX_SAFE_INTEGER,
    assignedWindowNo: null,
  })
}

function estimateAt(state: HallState, windows: readonly ServiceWindow[], ticket: InLane): Estimate | null {
  if (windows.length === 0) return null
  if (windows.some((serviceWindow) => serviceWindow.state === 'ready')) return { p50Seconds: 0, p90Seconds: 0 }
  const shape = aheadAt(state, windows, ticket) + 1
  const secondsPerCall = meanServiceMs(state) / 1000 / windows.length
  return {
    p50Seconds: Math.round(erlangQuantile(shape, NORMAL_Q50) * secondsPerCall),
    p90Seconds: Math.round(erlangQuantile(shape, NORMAL_Q90) * secondsPerCall),
  }
}

/** The people really ahead: everybody in an earlier tier of these windows, the earlier places in its own. */
function aheadAt(state: HallState, windows: readonly ServiceWindow[], ticket: InLane): number {
  const before = new Set<Lane>()
  const beside = new Set<Lane>()
  let count = 0
  for (const { windowNo, tiers } of windows) {
    const own = ticket.assignedWindowNo === null ? tiers.findIndex((tier) => tier.includes(ticket.lane)) : 0
    for (const lane of tiers.slice(0, Math.max(0, own)).flat()) before.add(lane)
    for (const lane of tiers[own] ?? []) beside.add(lane)
    const sent = state.assigned.get(windowNo)
    count += (own > 0 ? sent?.size : sent?.rank(ticket)) ?? 0
  }
  for (const lane of before) count += state.waiting[lane].size
  for (const lane of beside) if (!before.has(lane)) count += state.waiting[lane].rank(ticket)
  return count
}

/** The mean handle time in ms of the last tickets, drawn towards the hall's assumption while they are few. */
export function meanServiceMs(state: HallState): number {
  const assumed = state.settings.assumedServiceSeconds * 1000
  const sum = state.serviceMs.reduce((total, ms) => total + ms, 0)
  return (sum + SAMPLE_PRIOR * assumed) / (state.serviceMs.length + SAMPLE_PRIOR)
}

/** The quantile of Erlang(shape, 1), Wilson and Hilferty 1931; within 1.5 % for the quantiles used here. */
export function erlangQuantile(shape: number, normalQuantile: number): number {
  const ninth = 1 / (9 * shape)
  return shape * (1 - ninth + normalQuantile * Math.sqrt(ninth)) ** 3
}
