import { event, oneOf, strictObject } from '../define.ts'
import { GroundsWord, LaneWord, Ms, TicketId } from '../ids.ts'
import { GROUNDS_SOURCES } from '../ticket/grounds-record.ts'

const ofTicket = { ticketId: TicketId }

/** What happens to the grounds of a ticket (R14). */
export const GROUNDS_EVENTS = [
  event(
    'grounds.granted',
    strictObject({ ...ofTicket, grounds: GroundsWord, source: oneOf(GROUNDS_SOURCES), turnAt: Ms, lane: LaneWord }),
  ),
  event('grounds.confirmed', strictObject({ ...ofTicket, grounds: GroundsWord })),
  event('grounds.refuted', strictObject({ ...ofTicket, grounds: GroundsWord, turnAt: Ms, lane: LaneWord })),
  event('grounds.withdrawn', strictObject({ ...ofTicket, grounds: GroundsWord, turnAt: Ms, lane: LaneWord })),
] as const
