import { actorIdOf } from '../decision/actor.ts'
import { stands } from '../head-start/grounds.ts'
import type { Cancellation } from '../state/cancellation.ts'
import type { HallState } from '../state/hall.ts'
import type { Ticket } from '../state/ticket.ts'

/** Which numbers are asked about: those that a device has issued since a moment (ms), up to one of the day's tickets. */
export type OfDevice = Pick<Cancellation, 'deviceId' | 'sinceAt' | 'lastIssueOrder'>

/** The waiting numbers of a device behind which nobody is known to stand, in their order, at most `max`. */
export function doubtfulTickets(state: HallState, asked: OfDevice, max = Number.POSITIVE_INFINITY): Ticket[] {
  const found: Ticket[] = []
  for (const ticket of state.tickets.values()) {
    if (found.length >= max) break
    if (isOfDevice(ticket, asked) && ticket.status === 'waiting' && !isHonest(ticket)) found.push(ticket)
  }
  return found
}

/** Whether a number is one of those that are asked about. */
export function isOfDevice({ issuedBy, issuedAt, issueOrder }: Ticket, asked: OfDevice): boolean {
  return (
    issuedBy === actorIdOf('device', asked.deviceId) && issuedAt >= asked.sinceAt && issueOrder <= asked.lastIssueOrder
  )
}

/**
 * Somebody stands behind a number that was at a window, that staff brought back, whose ground the register or staff
 * confirmed, or whose taxpayers have all been in the register for long. A declared need, a phone or matters are typed
 * by anybody; a taxpayer whom the register does not know, or only just, cannot be told from a made-up one.
 */
export function isHonest({ officer, reinstatedAt, grounds, taxpayerKeys, isNewTaxpayer }: Ticket): boolean {
  return (
    officer !== null ||
    reinstatedAt !== null ||
    grounds.some((record) => stands(record) && record.standing === 'confirmed') ||
    (taxpayerKeys.length > 0 && !isNewTaxpayer)
  )
}
