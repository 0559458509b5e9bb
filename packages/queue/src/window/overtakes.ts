import type { EventData } from '@one-window/protocol'
import type { HallState } from '../state/hall.ts'
import { compareTickets } from '../state/lane.ts'
import type { Ticket } from '../state/ticket.ts'
import { extraMs, type ServiceWindow } from '../state/window.ts'

type Passed = EventData<'ticket.called'>['passed']

/**
 * Whom a special call passes: everybody who could have been called there, in any lane of the window, and has the
 * earlier turn. The window's extra does not count here: a turn is what was given (R4).
 */
export function passedBySpecial(state: HallState, ticket: Ticket, serviceWindow: ServiceWindow): Passed {
  const queues = queuesOf(state, serviceWindow, allTiers(serviceWindow))
  return earlierIn(queues, ticket).map(({ ticketId }) => ({ ticketId, cause: 'special' }))
}

/**
 * Whom a call in the order of turns passes: by the window's extra, and those who waited when it came back (R4, R10).
 * Who waits in a later tier of the window was passed by nobody: the tier decided.
 */
export function passedBy(state: HallState, ticket: Ticket, serviceWindow: ServiceWindow): Passed {
  const tierNo = tierOf(ticket, serviceWindow)
  return [...byExtra(state, ticket, serviceWindow, tierNo), ...behindReinstated(state, ticket, serviceWindow, tierNo)]
}

/** Those of its tier who stand before it by turn alone, in lanes to which the window gives less. */
function byExtra(state: HallState, ticket: Ticket, serviceWindow: ServiceWindow, tierNo: number): Passed {
  const extra = extraMs(serviceWindow, ticket.lane)
  if (extra === 0) return []
  return earlierIn(queuesOf(state, serviceWindow, [tierNo]), ticket)
    .filter(({ lane }) => extraMs(serviceWindow, lane) < extra)
    .map(({ ticketId }) => ({ ticketId, cause: 'extra' }))
}

/** Those who stand before it by turn alone. */
function earlierIn(queues: Iterable<Iterable<Ticket>>, ticket: Ticket): Ticket[] {
  const earlier: Ticket[] = []
  for (const list of queues) {
    for (const other of list) {
      if (compareTickets(other, ticket) >= 0) break
      if (other !== ticket) earlier.push(other)
    }
  }
  return earlier
}

/** Those who waited already when this number came back to a place before theirs. */
function behindReinstated(state: HallState, ticket: Ticket, serviceWindow: ServiceWindow, tierNo: number): Passed {
  const { reinstatedAt } = ticket
  if (reinstatedAt === null) return []
  const behind: Passed = []
  for (const list of queuesOf(state, serviceWindow, [tierNo])) {
    for (const other of list) {
      const waitedThen = other.waitsSince < reinstatedAt && compareTickets(other, ticket) > 0
      if (waitedThen) behind.push({ ticketId: other.ticketId, cause: 'reinstated' })
    }
  }
  return behind
}

/** The queues of these tiers of a window; those who were sent there stand in the first (R12). */
function* queuesOf(state: HallState, { windowNo, tiers }: ServiceWindow, tierNos: readonly number[]) {
  const sent = tierNos.includes(0) ? state.assigned.get(windowNo) : undefined
  if (sent) yield sent
  for (const lane of new Set(tierNos.flatMap((tierNo) => tiers[tierNo] ?? []))) yield state.waiting[lane]
}

function allTiers({ tiers }: ServiceWindow): number[] {
  return [...tiers.keys()]
}

function tierOf({ assignedWindowNo, lane }: Ticket, { windowNo, tiers }: ServiceWindow): number {
  return assignedWindowNo === windowNo ? 0 : tiers.findIndex((tier) => tier.includes(lane))
}
