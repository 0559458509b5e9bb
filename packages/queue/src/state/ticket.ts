import type { Ending, GroundsRecord, Lane, Language, OvertakeCause, Place, TicketStatus } from '@one-window/protocol'
import type { CarriesOf } from './day.ts'

/** A ticket of the business day as the rules see it. Moments are whole milliseconds since 1970 UTC. */
export interface Ticket {
  readonly ticketId: string
  readonly businessDay: string
  /** The number it was issued with; `numbers` are all that name it, this one first (R2). */
  readonly number: string
  readonly numbers: string[]
  readonly prefix: string
  readonly sequence: number
  /** The how-manieth ticket of the business day, from 1: the last tie-breaker of the order (R3). */
  readonly issueOrder: number
  readonly taxpayerKeys: readonly string[]
  readonly phoneKey: string | null
  readonly isNewTaxpayer: boolean
  readonly language: Language
  issuedAt: number
  /** The id of the actor who issued it: an account or a device. */
  readonly issuedBy: string
  /** When the person came; earlier than `issuedAt` for a number that a kiosk issued while the server was away (R16). */
  arrivedAt: number
  /** The head start that its turn was given; later settings do not change it (R3, R4). */
  headStartMs: number
  lane: Lane
  status: TicketStatus
  grounds: GroundsRecord[]
  matters: string[]
  mattersDone: string[]
  /** Where it stands among those who wait; `place.turnAt` is its turn (R3). */
  place: Place
  /** The window it is at, or was at last. */
  windowNo: number | null
  /** The account of the officer who called it last. */
  officer: string | null
  /** Since when it waits where it waits now: it came, came back or was sent there. */
  waitsSince: number
  /** The one window it waits for after a transfer to a window (R12). */
  assignedWindowNo: number | null
  /** The one it waited for when it was called: an undo puts it back there (R12). */
  calledFromWindowNo: number | null
  /** When it was sent there, and from when an alert names it if it still waits (R12). */
  sentAt: number | null
  sentAlertAt: number | null
  /** How often it was sent on without a leader (R12). */
  transferCount: number
  /** Called by a tutor: afterwards it goes on, whatever the window serves by then (R13). */
  isBeingTutored: boolean
  /** The tutoring that was the last to end, while it can be undone (R8). */
  tutoring: TutoringVisit | null
  callId: string | null
  callTimes: number
  /** Recalls since the call, or since it was brought back by an undo (R9). */
  recallCount: number
  /** The first call of the present visit to a window; `lastCallAt` moves with each recall. */
  calledAt: number | null
  lastCallAt: number | null
  startedAt: number | null
  endedAt: number | null
  endedBy: Ending | null
  /** How often it came back after nobody had come (R10). */
  reinstateCount: number
  /** Its turn when it came back last: no change of grounds moves it behind that (R14). */
  reinstatedTurnAt: number | null
  /** The head start that it had then: what its turn is counted from since (R4). */
  reinstatedHeadStartMs: number
  /** When it came back last. */
  reinstatedAt: number | null
  /** How often it was passed, and why (R4). */
  overtakes: Partial<Record<OvertakeCause, number>>
}

/** A visit to a tutor, as an undo brings it back (R8). */
export interface TutoringVisit
  extends Pick<Ticket, 'callId' | 'callTimes' | 'calledAt' | 'lastCallAt' | 'startedAt' | 'officer'> {
  readonly windowNo: number
  readonly endedAt: number
}

export interface TicketState {
  readonly tickets: Map<string, Ticket>
  /** The live ticket of a taxpayer or phone (R1). */
  readonly liveByParty: Map<string, string>
  /** Every ticket that names a taxpayer or phone today, newest last: to find a lost number. */
  readonly ticketsByParty: Map<string, string[]>
  /** Several numbers may name one ticket (R2). */
  readonly ticketByNumber: Map<string, string>
  readonly lastSequence: Map<string, number>
  /**
   * How much of `lastSequence` no ticket of this state has: empty but on a date that was a business day before (R15b) and
   * after a restore (R2).
   */
  readonly sequenceBefore: Map<string, number>
  /** No-shows of the day that may come back, newest last. */
  readonly missedTicketIds: Set<string>
}

export function emptyTickets(): TicketState {
  return {
    tickets: new Map(),
    liveByParty: new Map(),
    ticketsByParty: new Map(),
    ticketByNumber: new Map(),
    lastSequence: new Map(),
    sequenceBefore: new Map(),
    missedTicketIds: new Set(),
  }
}

export const TICKET_CARRIES: CarriesOf<TicketState> = {
  tickets: 'anew',
  liveByParty: 'anew',
  ticketsByParty: 'anew',
  ticketByNumber: 'anew',
  lastSequence: ({ lastSequences }) => new Map(Object.entries(lastSequences)),
  sequenceBefore: ({ lastSequences }) => new Map(Object.entries(lastSequences)),
  missedTicketIds: 'anew',
}
