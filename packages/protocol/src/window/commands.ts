import { type Static, Type } from 'typebox'
import { command, laterCommand, orNull, strictObject } from '../define.ts'
import { AccountName, LaneWord, MatterCode, PauseReasonWord, Reason, TicketId, VisitEndWord, WindowNo } from '../ids.ts'
import { LIMITS } from '../limits.ts'
import { AT_WINDOW, IN_CHARGE } from '../roles.ts'
import { Ticket, ticketResult } from '../ticket/ticket.ts'
import { ServiceWindow, Tiers } from './window.ts'

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

/** One officer a window, one window an officer (R7). */
export const OpenWindow = command(
  'window.open',
  'Takes a closed window and opens it',
  AT_WINDOW,
  atWindow,
  windowResult,
  ['window.unknown', 'window.not-closed', 'window.taken', 'officer.has-window', 'day.closed'],
)
/** Only a window without a current ticket. */
export const PauseWindow = command(
  'window.pause',
  'Pauses a window with a reason',
  AT_WINDOW,
  strictObject({
    windowNo: WindowNo,
    reason: PauseReasonWord,
    short: Type.Optional(
      Type.Boolean({
        description: 'Back within minutes: the window does not count as away at first (R12, R13).',
      }),
    ),
  }),
  windowResult,
  ['window.unknown', 'window.not-open', 'window.not-yours', 'window.paused', 'window.busy'],
)
/** The window is idle afterwards (R6). */
export const ResumeWindow = command('window.resume', 'Ends a pause', AT_WINDOW, atWindow, windowResult, [
  'window.unknown',
  'window.not-open',
  'window.not-yours',
  'window.not-paused',
])
/** Only a window without a current ticket. */
export const CloseWindow = command('window.close', 'Closes a window', AT_WINDOW, atWindow, windowResult, [
  'window.unknown',
  'window.not-open',
  'window.not-yours',
  'window.busy',
])
/** Each lane stands in one tier at most. */
export const SetWindowTiers = command(
  'window.set-tiers',
  'Changes which lanes a window serves (R5)',
  IN_CHARGE,
  strictObject({ windowNo: WindowNo, tiers: Tiers }),
  windowResult,
  ['window.unknown', 'tiers.invalid'],
)

/**
 * Completes the current ticket, or counts it as missed when nobody can have been served (R8b), and calls the next (R8).
 * `expect` protects from acting on a stale screen.
 */
export const NextTicket = command(
  'window.next',
  'Completes the current number and calls the next',
  AT_WINDOW,
  strictObject({ windowNo: WindowNo, expect: Type.Optional(orNull(TicketId)), matters: mattersDone }),
  strictObject({
    ticket: orNull(Ticket),
    completed: orNull(Ticket),
    ended: orNull(VisitEndWord),
  }),
  [
    'window.unknown',
    'window.not-open',
    'window.not-yours',
    'window.paused',
    'window.moved-on',
    'matter.unknown',
    'day.closed',
  ],
)

/** A special call out of turn: with a reason, journaled, counted as overtakes (R4). */
export const CallTicket = command(
  'window.call',
  'Calls one number out of turn, with a reason',
  AT_WINDOW,
  strictObject({ windowNo: WindowNo, ticketId: TicketId, reason: Reason }),
  ticketResult,
  [
    'window.unknown',
    'window.not-open',
    'window.not-yours',
    'window.paused',
    'window.busy',
    'ticket.unknown',
    'ticket.not-waiting',
    'day.closed',
  ],
)
/** A bounded number of times, with a gap. */
export const RecallTicket = command(
  'window.recall',
  'Calls the current number again (R9)',
  AT_WINDOW,
  atWindow,
  ticketResult,
  [
    'window.unknown',
    'window.not-open',
    'window.not-yours',
    'window.no-current',
    'window.not-called',
    'day.closed',
    'recall.too-many',
    'recall.too-soon',
  ],
)
/** Handle time counts from here. */
export const StartService = command(
  'window.start',
  'The person is here: service begins',
  AT_WINDOW,
  atWindow,
  ticketResult,
  ['window.unknown', 'window.not-open', 'window.not-yours', 'window.no-current', 'window.not-called'],
)
/** Never automatic (R9); can be reinstated (R10). */
export const MarkNoShow = command('window.no-show', 'Nobody came', AT_WINDOW, atWindow, ticketResult, [
  'window.unknown',
  'window.not-open',
  'window.not-yours',
  'window.no-current',
  'window.not-called',
])
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

/**
 * Sends the current ticket to a lane or to another window; number and turn stay (R12).
 */
export const TransferTicket = command(
  'window.transfer',
  'Sends the current number on; number and turn stay',
  AT_WINDOW,
  strictObject({
    windowNo: WindowNo,
    to: Type.Union([strictObject({ lane: LaneWord }), strictObject({ windowNo: WindowNo })]),
  }),
  ticketResult,
  [
    'window.unknown',
    'window.not-open',
    'window.not-yours',
    'window.no-current',
    'window.paused',
    'lane.closed',
    'lane.no-grounds',
    'transfer.same-place',
    'transfer.not-served',
    'transfer.too-many',
  ],
)
/** At a tutor’s window the number goes on unless all its matters are done (R13). */
export const CompleteTicket = command(
  'window.complete',
  'Completes the current number without calling another',
  AT_WINDOW,
  strictObject({ windowNo: WindowNo, matters: mattersDone }),
  ticketResult,
  ['window.unknown', 'window.not-open', 'window.not-yours', 'window.no-current', 'matter.unknown'],
)
/** The ticket called since goes back to its turn. */
export const ReopenTicket = command(
  'window.reopen',
  'Undoes a completion or no-show for a few minutes (R8)',
  AT_WINDOW,
  withTicket,
  ticketResult,
  [
    'window.unknown',
    'window.not-open',
    'window.not-yours',
    'window.paused',
    'window.busy',
    'day.closed',
    'ticket.unknown',
    'ticket.superseded',
    'reopen.not-here',
    'reopen.too-late',
  ],
)
/** Opens the emergency window in one press, for the officer who is named or the one who presses. */
export const OpenEmergencyWindow = laterCommand(
  'window.open-emergency',
  'Opens the emergency window',
  IN_CHARGE,
  strictObject({ windowNo: WindowNo, officer: Type.Optional(AccountName) }),
  windowResult,
)

/** The commands at windows, in the order the documents show. */
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
  OpenEmergencyWindow,
] as const

/** Where a transfer sends a ticket: a lane, or one window. */
export type TransferTarget = Static<typeof TransferTicket.body>['to']
