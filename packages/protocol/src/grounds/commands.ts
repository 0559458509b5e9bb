import { Type } from 'typebox'
import { command, strictObject } from '../define.ts'
import { GroundsWord, TicketId, WindowNo } from '../ids.ts'
import { AT_WINDOW, ON_THE_FLOOR } from '../roles.ts'
import { ticketResult } from '../ticket/ticket.ts'

const atWindow = strictObject({ windowNo: WindowNo })

/** Grants the green channel to a live ticket (R14); credit never comes from a button. */
export const GrantGrounds = command(
  'ticket.grant-grounds',
  'Grants the green channel to a number',
  ON_THE_FLOOR,
  strictObject({ ticketId: TicketId, grounds: Type.Literal('green') }),
  ticketResult,
  ['ticket.unknown', 'ticket.not-live', 'grounds.already'],
)

/** Takes a granted or declared green channel back (R14). */
export const WithdrawGrounds = command(
  'ticket.withdraw-grounds',
  'Takes a granted green channel back',
  ON_THE_FLOOR,
  strictObject({ ticketId: TicketId, grounds: GroundsWord }),
  ticketResult,
  ['ticket.unknown', 'ticket.not-live', 'grounds.none'],
)

export const ConfirmGrounds = command(
  'window.confirm-grounds',
  'The declared grounds are true (R14)',
  AT_WINDOW,
  atWindow,
  ticketResult,
  ['window.unknown', 'window.not-open', 'window.not-yours', 'window.no-current', 'grounds.none'],
)
/** The turn goes back by the head start that falls away. */
export const RefuteGrounds = command(
  'window.refute-grounds',
  'The declared grounds are not true (R14)',
  AT_WINDOW,
  atWindow,
  ticketResult,
  ['window.unknown', 'window.not-open', 'window.not-yours', 'window.no-current', 'grounds.none'],
)

/** The commands on grounds, in the order the documents show. */
export const GROUNDS_COMMANDS = [GrantGrounds, WithdrawGrounds, ConfirmGrounds, RefuteGrounds] as const
