import { Type } from 'typebox'
import { type AnyEvent, event, oneOf, orNull, strictObject } from '../define.ts'
import {
  CallId,
  EndingWord,
  LaneWord,
  LanguageWord,
  MatterCode,
  Ms,
  PartyKey,
  ThingId,
  TicketId,
  TicketNumber,
  WindowNo,
} from '../ids.ts'
import { GroundsRecord } from './grounds-record.ts'
import { Place } from './ticket.ts'

const ofTicket = { ticketId: TicketId }
const atWindow = { ticketId: TicketId, windowNo: WindowNo }
const mattersDone = Type.Array(MatterCode)
/** How a call came about: an officer's next, a ready window (R6), or a special call with a reason (R4). */
export const CALL_KINDS = ['next', 'ready', 'special'] as const

/** Why somebody was passed: a special call, a number that came back before them, the extra of a window (R4). */
export const OVERTAKE_CAUSES = ['special', 'reinstated', 'extra'] as const
export type OvertakeCause = (typeof OVERTAKE_CAUSES)[number]

/** How a number was missed: an officer said that nobody came, or a next came too soon (R8b). */
export const MISSED_BY = ['no-show', 'unserved'] as const

/** Where an undo puts back the number called since: to its lane, or to the window it had been sent to (R8, R12). */
export const PUT_BACK_TO = ['lane', 'window'] as const

/** What happens to a ticket. */
export const TICKET_EVENTS = [
  event(
    'ticket.issued',
    strictObject({
      ...ofTicket,
      number: TicketNumber,
      prefix: Type.String(),
      sequence: Type.Integer({ minimum: 1 }),
      lane: LaneWord,
      taxpayerKeys: Type.Array(PartyKey),
      phoneKey: orNull(PartyKey),
      grounds: Type.Array(GroundsRecord),
      turnAt: Ms,
      matters: Type.Array(MatterCode),
      isNewTaxpayer: Type.Boolean(),
      language: LanguageWord,
      arrivedAt: orNull(Type.Integer({ minimum: 0, description: 'When it arrived (ms); null: at the event itself.' })),
    }),
    2,
  ),
  event(
    'ticket.number-added',
    strictObject({
      ...ofTicket,
      number: TicketNumber,
      prefix: Type.String(),
      sequence: Type.Integer({ minimum: 1 }),
    }),
  ),
  event('ticket.matters-added', strictObject({ ...ofTicket, matters: Type.Array(MatterCode) })),
  event(
    'ticket.called',
    strictObject({
      ...atWindow,
      callId: CallId,
      kind: oneOf(CALL_KINDS),
      reason: orNull(Type.String()),
      overtaken: Type.Integer({
        minimum: 0,
        description: 'How many tickets with an earlier turn a special call passed.',
      }),
      passed: Type.Array(strictObject({ ticketId: TicketId, cause: oneOf(OVERTAKE_CAUSES) }), {
        description: 'Whom the call passed and why (R4).',
      }),
    }),
    2,
  ),
  event('ticket.recalled', strictObject({ ...atWindow, callId: CallId, times: Type.Integer({ minimum: 2 }) })),
  event('ticket.started', strictObject(atWindow)),
  event('ticket.completed', strictObject({ ...atWindow, endedBy: EndingWord, mattersDone })),
  event('ticket.tutored', strictObject({ ...atWindow, lane: LaneWord, mattersDone })),
  event('ticket.missed', strictObject({ ...atWindow, endedBy: oneOf(MISSED_BY) }), 2),
  event('ticket.reinstated', strictObject({ ...ofTicket, place: Place }), 2),
  event('ticket.reopened', strictObject(atWindow)),
  event('ticket.put-back', strictObject({ ...atWindow, backTo: oneOf(PUT_BACK_TO) }), 2),
  event(
    'ticket.transferred',
    strictObject({
      ...atWindow,
      lane: LaneWord,
      toWindowNo: orNull(WindowNo),
      byLeader: Type.Boolean({ description: 'It does not count towards the two without a leader (R12).' }),
      p90Seconds: orNull(Type.Integer({ minimum: 0, description: 'The wait that was said for it there (R12).' })),
    }),
    2,
  ),
  event('ticket.moved', strictObject({ ...ofTicket, lane: LaneWord })),
  event(
    'ticket.cancelled',
    strictObject({ ...ofTicket, undoId: orNull(ThingId) }, 'Cancelled together with others when it says with which.'),
    2,
  ),
  event('ticket.expired', strictObject(ofTicket)),
] as const

/** A call or a recall at a window. */
export interface CallEvent extends AnyEvent {
  readonly data: { readonly windowNo: number }
}

/** Whether an event calls somebody: that is to be seen and heard at once. */
export function isCall(event: AnyEvent): event is CallEvent {
  return event.name === 'ticket.called' || event.name === 'ticket.recalled'
}
