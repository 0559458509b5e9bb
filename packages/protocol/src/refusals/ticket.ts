/** What the rules refuse of a ticket. */
export const TICKET_REFUSALS = {
  'matters.too-many': 409,
  'taxpayers.other-live': 409,
  'ticket.unknown': 404,
  'ticket.not-yours': 403,
  'ticket.not-waiting': 409,
  'ticket.not-live': 409,
  'ticket.not-no-show': 409,
  'ticket.superseded': 409,
  'ticket.not-sent': 409,
  'reinstate.too-many': 409,
  'lane.closed': 409,
  'lane.no-grounds': 409,
} as const
