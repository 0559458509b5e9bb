import type { EventData } from '@one-window/protocol'
import type { HallState } from '../state/hall.ts'
import { compareTickets } from '../state/lane.ts'
import type { Ticket } from '../state/ticket.ts'
import type { ServiceWindow } from '../state/window.ts'

type Passed = EventData<'ticket.called'>['passed']

/**
 * Whom a special call passes: everybody who could have been called there, in any lane of the window, and has the
 * earlier turn. The window's extra does not count here: a turn is what was given (R4).
 */
export function passedBySpecial(state: HallState, ticket: Ticket, serviceWindow: ServiceWindow): Passed {
  return earlierThere(state, ticket, serviceWindow).map(({ ticketId }) => ({ ticketId, cause: 'special' }))
}

/** Whom a call in the order of turns passes: by the window's extra, and those who waited when it came back (R4, R10). */
export function passedBy(state: HallState, ticket: Ticket, serviceWindow: ServiceWindow): Passed {
  const byExtra = hasExtra(serviceWindow)
    ? earlierThere(state, ticket, serviceWindow).map(({ ticketId }) => ({ ticketId, cause: 'extra' as const }))
    : []
  return [...byExtra, ...behindReinstated(state, ticket, serviceWindow)]
}

function hasExtra({ setup }: ServiceWindow): boolean {
  return setup.extraHeadStart.length > 0
}

/** Those who could be called there and stand before it, by turn alone. */
function earlierThere(state: HallState, ticket: Ticket, serviceWindow: ServiceWindow): Ticket[] {
  const earlier: Ticket[] = []
  for (const list of queuesOf(state, serviceWindow)) {
    for (const other of list) {
      if (compareTickets(other, ticket) >= 0) break
      if (other !== ticket) earlier.push(other)
    }
  }
  return earlier
}

/** Those who waited already when this number came back to a place before theirs. */
function behindReinstated(state: HallState, ticket: Ticket, serviceWindow: ServiceWindow): Passed {
  const { reinstatedAt } = ticket
  if (reinstatedAt === null) return []
  const behind: Passed = []
  for (const list of queuesOf(state, serviceWindow)) {
    for (const other of list) {
      const waitedThen = other.waitsSince < reinstatedAt && compareTickets(other, ticket) > 0
      if (waitedThen) behind.push({ ticketId: other.ticketId, cause: 'reinstated' })
    }
  }
  return behind
}

function* queuesOf(state: HallState, { windowNo, tiers }: ServiceWindow) {
  const sent = state.assigned.get(windowNo)
  if (sent) yield sent
  for (const lane of new Set(tiers.flat())) yield state.waiting[lane]
}
