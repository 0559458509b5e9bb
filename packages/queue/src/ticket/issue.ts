import {
  type BodyOf,
  type Grounds,
  type GroundsRecord,
  LIMITS,
  type NewEvent,
  type ResultOf,
} from '@one-window/protocol'
import type { Actor } from '../decision/actor.ts'
import type { Circumstance } from '../decision/circumstance.ts'
import { accept, type Decision, refuse } from '../decision/decision.ts'
import type { Named, Needs, TaxpayerFact } from '../decision/facts.ts'
import { headStartMs, laneOfGrounds } from '../head-start/grounds.ts'
import { isAttended } from '../lane/attendance.ts'
import { waitingCount } from '../lane/lanes.ts'
import { knownMatters, mattersNeeded } from '../matter/known-matters.ts'
import type { HallState } from '../state/hall.ts'
import type { Ticket } from '../state/ticket.ts'
import { openingHours } from '../time/calendar.ts'
import { nextNumber } from './numbers.ts'
import { lastOwned } from './owned.ts'
import { partyKeysOf } from './parties.ts'
import { hasCreditPriority, isNewTaxpayer } from './register.ts'
import { canReinstate, reinstatedEvent } from './reinstate.ts'
import { ticketView } from './ticket-view.ts'

type Body = BodyOf<'ticket.issue'>
type Result = ResultOf<'ticket.issue'>

/** The register's rows of those named, the catalogue's of the matters. */
export function issueNeeds(body: Body, named: Named): Needs {
  return { ...mattersNeeded(body), taxpayers: named.taxpayers.map(({ key }) => key) }
}

/** One comprehensive number (R1): the live ticket again, a missed one reinstated, or a new one. */
export function issueTicket(state: HallState, body: Body, circumstance: Circumstance): Decision<Result> {
  const matters = knownMatters(body, circumstance.facts)
  if (!matters.ok) return matters
  if (state.isDayClosed) return refuse('day.closed')
  const { named } = circumstance
  const taxpayerKeys = [...new Set(named.taxpayers.map(({ key }) => key))]
  const phoneKey = named.phone?.key ?? null
  const parties = partyKeysOf({ taxpayerKeys, phoneKey })
  const holders = new Set(parties.flatMap((key) => state.liveByParty.get(key) ?? []))
  const [liveId] = holders
  if (liveId === undefined) return missedOrNew(state, body, circumstance, { taxpayerKeys, phoneKey, parties })
  const live = state.tickets.get(liveId)
  if (holders.size > 1 || !live || !holdsAll(live, parties)) return refuse('taxpayers.other-live')
  return existing(state, live, matters.found, [])
}

function holdsAll(ticket: Ticket, parties: readonly string[]): boolean {
  return parties.every((key) => partyKeysOf(ticket).includes(key))
}

interface Party {
  readonly taxpayerKeys: readonly string[]
  readonly phoneKey: string | null
  readonly parties: readonly string[]
}

function missedOrNew(state: HallState, body: Body, circumstance: Circumstance, party: Party): Decision<Result> {
  const missed = missedTicket(state, party.parties)
  if (missed && canReinstate(state, missed, circumstance.at)) {
    return existing(state, missed, body.matters ?? [], [reinstatedEvent(state, missed, circumstance.at)])
  }
  return newTicket(state, body, circumstance, party)
}

/** The last ticket of these people when they missed it. */
function missedTicket(state: HallState, parties: readonly string[]): Ticket | undefined {
  const lasts = new Set(parties.map((key) => lastOwned(state, key)))
  const [last] = lasts
  return lasts.size === 1 && last?.status === 'no-show' ? last : undefined
}

function existing(
  state: HallState,
  ticket: Ticket,
  matters: readonly string[],
  events: readonly NewEvent[],
): Decision<Result> {
  const added = matters.filter((code) => !ticket.matters.includes(code))
  if (ticket.matters.length + added.length > LIMITS.mattersPerTicketMax) {
    return refuse('matters.too-many', { max: LIMITS.mattersPerTicketMax })
  }
  const ticketId = ticket.ticketId
  const addition: NewEvent[] =
    added.length > 0 ? [{ name: 'ticket.matters-added', data: { ticketId, matters: added } }] : []
  return accept([...events, ...addition], () => ({ ticket: ticketView(state, ticket), existing: true }))
}

function newTicket(state: HallState, body: Body, circumstance: Circumstance, party: Party): Decision<Result> {
  if (state.settings.windows.length === 0) return refuse('hall.no-windows')
  if (!openingHours(circumstance.at, state.settings).isOpen) return refuse('hall.closed')
  if (waitingCount(state) >= state.settings.liveTicketsMax) return refuse('hall.full')
  const taxpayers = party.taxpayerKeys.map((key) => circumstance.facts.taxpayers.get(key))
  const grounds = groundsOf(state, body, circumstance.actor, taxpayers)
  const lane = body.lane === 'tutoring' ? 'tutoring' : laneOfGrounds(grounds)
  if (body.lane === 'priority' && lane !== 'priority') return refuse('lane.no-grounds')
  if (lane === 'tutoring' && !isAttended(state, lane, circumstance.at)) return refuse('lane.closed', { lane })
  const ticketId = circumstance.newId()
  const issued: NewEvent = {
    name: 'ticket.issued',
    data: {
      ticketId,
      ...nextNumber(state, lane),
      lane,
      taxpayerKeys: [...party.taxpayerKeys],
      phoneKey: party.phoneKey,
      grounds,
      turnAt: circumstance.at - headStartMs(grounds, state.settings),
      matters: [...(body.matters ?? [])],
      isNewTaxpayer: isNewParty(state, taxpayers),
      language: body.language ?? 'zh',
      arrivedAt: null,
    },
  }
  return accept([issued], () => {
    const ticket = state.tickets.get(ticketId)
    if (!ticket) throw new Error('an issued ticket stands in the state')
    return { ticket: ticketView(state, ticket), existing: false }
  })
}

/** What the register says of each; nothing of those who are not in it. */
type Taxpayers = readonly (TaxpayerFact | undefined)[]

/** Credit only when every taxpayer named has it (R1, R14); a need is declared by the person or granted by staff. */
function groundsOf(state: HallState, body: Body, actor: Actor, taxpayers: Taxpayers): GroundsRecord[] {
  const date = today(state)
  const hasCredit = taxpayers.length > 0 && taxpayers.every((taxpayer) => hasCreditPriority(taxpayer, date))
  const credit = hasCredit ? [confirmed('credit-a', 'register')] : []
  if (!body.needs) return credit
  if (actor.account !== null) return [...credit, confirmed('green', 'granted')]
  return [...credit, { grounds: 'green', source: 'declared', standing: 'declared' }]
}

function confirmed(grounds: Grounds, source: GroundsRecord['source']): GroundsRecord {
  return { grounds, source, standing: 'confirmed' }
}

function isNewParty(state: HallState, taxpayers: Taxpayers): boolean {
  const date = today(state)
  return taxpayers.some((taxpayer) => isNewTaxpayer(taxpayer, date, state.settings.newTaxpayerDays))
}

/** The calendar date: what has fallen due is folded before, so the business day is today's. */
function today({ businessDay }: HallState): string {
  if (businessDay === null) throw new Error('a number is issued on a business day')
  return businessDay
}
