import { type Static, Type } from 'typebox'
import { command, laterCommand, orNull, strictObject } from '../define.ts'
import { LaneWord, MatterCode, PauseReasonWord, Reason, TicketId, WindowNo } from '../ids.ts'
import { LIMITS } from '../limits.ts'
import { AT_WINDOW, IN_CHARGE } from '../roles.ts'
import { ServiceWindow, Ticket, Tiers } from '../ticket.ts'

const atWindow = strictObject({ windowNo: WindowNo })
const withTicket = strictObject({ windowNo: WindowNo, ticketId: TicketId })
const mattersDone = Type.Optional(
  Type.Array(MatterCode, {
    maxItems: LIMITS.mattersPerTicketMax,
    uniqueItems: true,
    description: 'The matters that were done; new ones are added to the ticket.',
  }),
)
const windowResult = strictObject({ window: ServiceWindow })
const ticketResult = strictObject({ ticket: Ticket })

export const OpenWindow = command(
  'window.open',
  'Takes a closed window and opens it',
  AT_WINDOW,
  atWindow,
  windowResult,
)
export const PauseWindow = command(
  'window.pause',
  'Pauses a window with a reason',
  AT_WINDOW,
  strictObject({ windowNo: WindowNo, reason: PauseReasonWord }),
  windowResult,
)
export const ResumeWindow = command('window.resume', 'Ends a pause', AT_WINDOW, atWindow, windowResult)
export const CloseWindow = command('window.close', 'Closes a window', AT_WINDOW, atWindow, windowResult)
export const SetWindowTiers = command(
  'window.set-tiers',
  'Changes which lanes a window serves (R5)',
  IN_CHARGE,
  strictObject({ windowNo: WindowNo, tiers: Tiers }),
  windowResult,
)

/** Completes the current ticket and calls the next (R8). `expect` protects from acting on a stale screen. */
export const NextTicket = command(
  'window.next',
  'Completes the current number and calls the next',
  AT_WINDOW,
  strictObject({ windowNo: WindowNo, expect: Type.Optional(orNull(TicketId)), matters: mattersDone }),
  strictObject({
    ticket: orNull(Ticket),
    completed: orNull(Ticket),
  }),
)

/** A special call out of turn: with a reason, journaled, counted as overtakes (R4). */
export const CallTicket = command(
  'window.call',
  'Calls one number out of turn, with a reason',
  AT_WINDOW,
  strictObject({ windowNo: WindowNo, ticketId: TicketId, reason: Reason }),
  ticketResult,
)
export const RecallTicket = command(
  'window.recall',
  'Calls the current number again (R9)',
  AT_WINDOW,
  atWindow,
  ticketResult,
)
export const StartService = command(
  'window.start',
  'The person is here: service begins',
  AT_WINDOW,
  atWindow,
  ticketResult,
)
export const MarkNoShow = command('window.no-show', 'Nobody came', AT_WINDOW, atWindow, ticketResult)
export const HoldTicket = laterCommand(
  'window.hold',
  'Puts the current number aside (R11)',
  AT_WINDOW,
  strictObject({ windowNo: WindowNo, minutes: Type.Optional(Type.Integer({ minimum: 1, maximum: 240 })) }),
  ticketResult,
)
export const ReturnHeld = laterCommand(
  'window.return-held',
  'Brings a held number back (R11)',
  AT_WINDOW,
  withTicket,
  ticketResult,
)

/** Sends the current ticket to a lane or to another window; number and turn stay (R12). */
export const TransferTicket = command(
  'window.transfer',
  'Sends the current number on; number and turn stay',
  AT_WINDOW,
  strictObject({
    windowNo: WindowNo,
    to: Type.Union([strictObject({ lane: LaneWord }), strictObject({ windowNo: WindowNo })]),
  }),
  ticketResult,
)
export const CompleteTicket = command(
  'window.complete',
  'Completes the current number without calling another',
  AT_WINDOW,
  strictObject({ windowNo: WindowNo, matters: mattersDone }),
  ticketResult,
)
export const ReopenTicket = command(
  'window.reopen',
  'Undoes a completion or no-show for a few minutes (R8)',
  AT_WINDOW,
  withTicket,
  ticketResult,
)
export const ConfirmGrounds = command(
  'window.confirm-grounds',
  'The declared grounds are true (R14)',
  AT_WINDOW,
  atWindow,
  ticketResult,
)
export const RefuteGrounds = command(
  'window.refute-grounds',
  'The declared grounds are not true (R14)',
  AT_WINDOW,
  atWindow,
  ticketResult,
)

export const WINDOW_COMMANDS = [
  OpenWindow,
  PauseWindow,
  ResumeWindow,
  CloseWindow,
  SetWindowTiers,
  NextTicket,
  CallTicket,
  RecallTicket,
  StartService,
  MarkNoShow,
  HoldTicket,
  ReturnHeld,
  TransferTicket,
  CompleteTicket,
  ReopenTicket,
  ConfirmGrounds,
  RefuteGrounds,
] as const

export type TransferTarget = Static<typeof TransferTicket.body>['to']
