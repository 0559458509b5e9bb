import { Type } from 'typebox'
import { oneOf } from './define.ts'
import { PHONE_PATTERN } from './identifiers/phone.ts'
import { NUMBER_PATTERN } from './identifiers/ticket-number.ts'
import { LIMITS } from './limits.ts'
import {
  ENDINGS,
  GROUNDS,
  LANES,
  LANGUAGES,
  NEEDS,
  PAUSE_REASONS,
  TICKET_STATUSES,
  VISIT_ENDS,
  WINDOW_STATES,
  ZONES,
} from './words.ts'

/** A hall's short name in URLs, e.g. `hanyang`. */
export const HallId = Type.String({ pattern: '^[a-z][a-z0-9-]{0,31}$' })
/** A ticket's id, made by the server: sortable by time, not secret. */
export const TicketId = Type.String({ pattern: '^[A-Za-z0-9-]{8,40}$' })
/** A call's id; a recall keeps it. */
export const CallId = Type.String({ pattern: '^[A-Za-z0-9-]{8,48}$' })
/** A ticket number as people see it: prefix and three or four digits, e.g. `Z012`. */
export const TicketNumber = Type.String({ pattern: NUMBER_PATTERN })
/** The number over a window, from 1. */
export const WindowNo = Type.Integer({ minimum: 1, maximum: LIMITS.windowNoMax })
/** What a taxpayer types or scans; normalised and checked by the rules (400 `taxpayer-id.invalid`). */
export const TaxpayerId = Type.String({ minLength: 1, maxLength: LIMITS.taxpayerIdCharsMax })
/** A mainland mobile number, 11 digits from 13 to 19. */
export const Phone = Type.String({ pattern: PHONE_PATTERN })
/** A matter's code in the hall's catalogue, e.g. `R001`. */
export const MatterCode = Type.String({ pattern: '^[A-Z][A-Z0-9]{1,11}$' })
/** A moment: ISO 8601 in UTC with milliseconds. */
export const Moment = Type.String({ format: 'date-time' })
/** A calendar date of the hall, `YYYY-MM-DD`. */
export const CalendarDate = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' })
/** The name a person signs in with. */
export const AccountName = Type.String({ pattern: '^[a-z][a-z0-9._-]{0,63}$' })
/** A journaled moment: whole milliseconds since 1970 UTC, compact, exact, fast to replay. */
export const Ms = Type.Integer({ minimum: 0 })
/** The keyed hash of an identifier or phone; the journal never holds the thing itself (R18). */
export const PartyKey = Type.String({ minLength: 16, maxLength: 64 })
/** A back-office task, a block, an appointment, a device: made by the server. */
export const ThingId = Type.String({ minLength: 1, maxLength: 40 })
/** Why something was done, in the officer’s own words; never about a person. */
export const Reason = Type.String({ minLength: 1, maxLength: LIMITS.reasonCharsMax })

/** A lane. */
export const LaneWord = oneOf(LANES)
/** A zone of the hall. */
export const ZoneWord = oneOf(ZONES)
/** A ground for a head start. */
export const GroundsWord = oneOf(GROUNDS)
/** A need that opens the green channel. */
export const NeedWord = oneOf(NEEDS)
/** A language of the screens. */
export const LanguageWord = oneOf(LANGUAGES)
/** A ticket’s status. */
export const TicketStatusWord = oneOf(TICKET_STATUSES)
/** A window’s state. */
export const WindowStateWord = oneOf(WINDOW_STATES)
/** Why an officer pauses. */
export const PauseReasonWord = oneOf(PAUSE_REASONS)
/** How `next` ended a visit. */
export const VisitEndWord = oneOf(VISIT_ENDS)
/** How a ticket ended. */
export const EndingWord = oneOf(ENDINGS)
