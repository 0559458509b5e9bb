import type { EventData, GroundsRecord, Lane } from '@one-window/protocol'

/** Somebody with a number, as the naive hall knows them: from the events alone. */
export interface Person {
  readonly ticketId: string
  readonly number: string
  lane: Lane
  /** When they came; after a reinstatement the turn and the head start (R10). */
  arrivedAt: number
  turnAt: number
  /** What its turn was given, by the settings of that moment. */
  headStart: number
  grounds: GroundsRecord[]
  isWaiting: boolean
  onlyAt: number | null
  /** The window it was sent to when it was called, and when that was (R12). */
  calledFrom: number | null
  sentAt: number
  /** How often it was sent on, but by a leader (R12). */
  sentOn: number
  lastCallAt: number
  /** The last event that names them. */
  seenAt: number
  reinstated: number
  /** The turn of the last reinstatement: no change of grounds moves it behind that (R14). */
  cameBackTo: number
  /** Nobody came, as an officer saw (R10); not a next that came too soon (R8b). */
  wasMissed: boolean
}

/** Somebody who has just taken a number. */
export function personArriving(
  { ticketId, number, lane, grounds, turnAt }: EventData<'ticket.issued'>,
  at: number,
): Person {
  return {
    ticketId,
    number,
    lane,
    grounds,
    turnAt,
    headStart: at - turnAt,
    arrivedAt: at,
    isWaiting: true,
    onlyAt: null,
    calledFrom: null,
    sentAt: 0,
    sentOn: 0,
    lastCallAt: 0,
    seenAt: at,
    reinstated: 0,
    cameBackTo: Number.POSITIVE_INFINITY,
    wasMissed: false,
  }
}
