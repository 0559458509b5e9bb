import { event, oneOf, orNull, strictObject } from '../define.ts'
import { GroundsWord, LaneWord, Ms, TicketId } from '../ids.ts'
import { GROUNDS_SOURCES } from '../ticket/grounds-record.ts'

const ofTicket = { ticketId: TicketId }
/** Where the ground came from; null in journals that did not say it. */
const source = orNull(oneOf(GROUNDS_SOURCES))

/** What happens to the grounds of a ticket (R14). */
export const GROUNDS_EVENTS = [
  event(
    'grounds.granted',
    strictObject({ ...ofTicket, grounds: GroundsWord, source: oneOf(GROUNDS_SOURCES), turnAt: Ms, lane: LaneWord }),
  ),
  event('grounds.confirmed', strictObject({ ...ofTicket, grounds: GroundsWord, source }), 2),
  event('grounds.refuted', strictObject({ ...ofTicket, grounds: GroundsWord, source, turnAt: Ms, lane: LaneWord }), 2),
  event(
    'grounds.withdrawn',
    strictObject({ ...ofTicket, grounds: GroundsWord, source, turnAt: Ms, lane: LaneWord }),
    2,
  ),
] as const
