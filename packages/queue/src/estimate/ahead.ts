import type { Lane } from '@one-window/protocol'
import { lanesOfTier } from '../lane/lanes.ts'
import type { HallState } from '../state/hall.ts'
import { compareTickets, type Standing } from '../state/lane.ts'
import type { Ticket } from '../state/ticket.ts'
import type { ServiceWindow } from '../state/window.ts'

/** Somebody who stands in a lane, or would. */
export type InLane = Standing & Pick<Ticket, 'lane' | 'assignedWindowNo'>

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

/** The people really ahead: everybody in an earlier tier of these windows, the earlier places in its own. */
export function aheadAt(state: HallState, windows: readonly ServiceWindow[], ticket: InLane): number {
  const before = new Set<Lane>()
  const beside = new Set<Lane>()
  let count = 0
  for (const { windowNo, tiers } of windows) {
    const own = ticket.assignedWindowNo === null ? tiers.findIndex((tier) => tier.includes(ticket.lane)) : 0
    for (let tierNo = 0; tierNo < own; tierNo++) for (const lane of tiers[tierNo] ?? []) before.add(lane)
    for (const lane of tiers[own] ?? []) beside.add(lane)
    const sent = state.assigned.get(windowNo)
    count += (own > 0 ? sent?.size : sent?.rank(ticket)) ?? 0
  }
  for (const lane of before) count += state.waiting[lane].size
  for (const lane of beside) if (!before.has(lane)) count += state.waiting[lane].rank(ticket)
  return count
}
