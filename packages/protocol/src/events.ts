import { type Static, type TObject, type TProperties, Type } from 'typebox'
import { Notice } from './commands/hall.ts'
import { oneOf, orNull, strictObject } from './define.ts'
import {
  CalendarDate,
  CallId,
  GroundsWord,
  LaneWord,
  LanguageWord,
  MatterCode,
  PauseReasonWord,
  TicketId,
  TicketNumber,
  WindowNo,
  WindowStateWord,
} from './ids.ts'
import { HallSettings } from './settings.ts'
import { Tiers } from './ticket.ts'
import { ENDINGS } from './words.ts'

/** Journaled moments are whole milliseconds since 1970 UTC: compact, exact, fast to replay. */
const Ms = Type.Integer({ minimum: 0 })
/** The keyed hash of an identifier or phone; the journal never holds the thing itself (R18). */
const PartyKey = Type.String({ minLength: 16, maxLength: 64 })

/** Where a waiting ticket stands: by `turnAt`, then `tieAt`, `tieOrder`, `rank`, issue order (R3, R10). */
export const Place = strictObject({ turnAt: Ms, tieAt: Ms, tieOrder: Type.Integer(), rank: Type.Integer() })
export type Place = Static<typeof Place>

/** Who said that the grounds stand: the credit register, the person at the kiosk, or staff (R14). */
export const GROUNDS_SOURCES = ['register', 'declared', 'granted'] as const
/** Register and granted grounds stand as confirmed; declared ones wait for the window. */
export const GROUNDS_STANDINGS = ['declared', 'confirmed', 'refuted', 'withdrawn'] as const
/** One ground of a ticket with its source and how it stands now. */
export const GroundsRecord = strictObject({
  grounds: GroundsWord,
  source: oneOf(GROUNDS_SOURCES),
  standing: oneOf(GROUNDS_STANDINGS),
})
export type GroundsRecord = Static<typeof GroundsRecord>

/** What a window carries across midnight. */
export const WindowCarried = strictObject({
  windowNo: WindowNo,
  state: WindowStateWord,
  officer: orNull(Type.String()),
  pauseReason: orNull(PauseReasonWord),
  tiers: Tiers,
  since: Ms,
})

function event<const Name extends string, P extends TProperties>(name: Name, data: TObject<P>) {
  return { name, data }
}

const ofTicket = { ticketId: TicketId }
const atWindow = { ticketId: TicketId, windowNo: WindowNo }
const mattersDone = Type.Array(MatterCode)
/** How a call came about: an officer's next, a ready window (R6), or a special call with a reason (R4). */
export const CALL_KINDS = ['next', 'ready', 'special'] as const

/** Every past fact of a hall. An event stores what was used to decide it, so a replay needs nothing else. */
export const EVENTS = [
  event(
    'day.opened',
    strictObject({
      businessDay: CalendarDate,
      startsAt: Ms,
      endsAt: Ms,
      settings: HallSettings,
      windows: Type.Array(WindowCarried),
      notices: Type.Array(Notice),
      dutyLeader: orNull(Type.String()),
      serviceMs: Type.Array(Ms),
    }),
  ),
  event('day.closed', strictObject({ businessDay: CalendarDate, by: oneOf(['midnight', 'leader']) })),
  event('day.reopened', strictObject({ businessDay: CalendarDate })),
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
    }),
  ),
  event('ticket.recalled', strictObject({ ...atWindow, callId: CallId, times: Type.Integer({ minimum: 2 }) })),
  event('ticket.started', strictObject(atWindow)),
  event('ticket.completed', strictObject({ ...atWindow, endedBy: oneOf(ENDINGS), mattersDone })),
  event('ticket.tutored', strictObject({ ...atWindow, lane: LaneWord, mattersDone })),
  event('ticket.missed', strictObject(atWindow)),
  event('ticket.reinstated', strictObject({ ...ofTicket, place: Place })),
  event('ticket.reopened', strictObject(atWindow)),
  event('ticket.put-back', strictObject(atWindow)),
  event('ticket.transferred', strictObject({ ...atWindow, lane: LaneWord, toWindowNo: orNull(WindowNo) })),
  event('ticket.moved', strictObject({ ...ofTicket, lane: LaneWord })),
  event('ticket.cancelled', strictObject(ofTicket)),
  event('ticket.expired', strictObject(ofTicket)),
  event(
    'grounds.granted',
    strictObject({ ...ofTicket, grounds: GroundsWord, source: oneOf(GROUNDS_SOURCES), turnAt: Ms, lane: LaneWord }),
  ),
  event('grounds.confirmed', strictObject({ ...ofTicket, grounds: GroundsWord })),
  event('grounds.refuted', strictObject({ ...ofTicket, grounds: GroundsWord, turnAt: Ms, lane: LaneWord })),
  event('grounds.withdrawn', strictObject({ ...ofTicket, grounds: GroundsWord, turnAt: Ms, lane: LaneWord })),
  event('window.opened', strictObject({ windowNo: WindowNo, officer: Type.String() })),
  event('window.paused', strictObject({ windowNo: WindowNo, reason: PauseReasonWord })),
  event('window.resumed', strictObject({ windowNo: WindowNo })),
  event('window.closed', strictObject({ windowNo: WindowNo })),
  event('window.became-ready', strictObject({ windowNo: WindowNo })),
  event('window.tiers-set', strictObject({ windowNo: WindowNo, tiers: Tiers })),
  event('notice.posted', strictObject({ notice: Notice })),
  event('notice.withdrawn', strictObject({ noticeId: Type.String() })),
  event('duty.leader-set', strictObject({ name: orNull(Type.String()) })),
] as const

type Definition = (typeof EVENTS)[number]
/** The name of an event. */
export type EventName = Definition['name']
/** What an event of this name stores. */
export type EventData<Name extends EventName> = Static<Extract<Definition, { name: Name }>['data']>
/** An event that was just decided: not yet numbered. */
export type NewEvent<Name extends EventName = EventName> = {
  [N in Name]: { readonly name: N; readonly data: EventData<N> }
}[Name]
/** A journaled event: numbered without gaps per hall, with its moment (ms) and who caused it. */
export type HallEvent<Name extends EventName = EventName> = NewEvent<Name> & {
  readonly seq: number
  readonly at: number
  readonly actor: string
}
