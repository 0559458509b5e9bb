import type { EventData, GroundsRecord } from '@one-window/protocol'
import { withStanding } from '../grounds/grounds.ts'
import type { HallState, Ticket } from '../state.ts'
import { end, forgetEnding, hideCalls, leaveWindow, replace, setStatus, ticketOf } from './change.ts'
import { namedKeysOf, partyKeysOf } from './parties.ts'
import { placeOnArrival } from './places.ts'

export function foldIssued(state: HallState, data: EventData<'ticket.issued'>, at: number): void {
  const issueOrder = ++state.counts.issued
  const arrivedAt = data.arrivedAt ?? at
  const ticket: Ticket = {
    ticketId: data.ticketId,
    number: data.number,
    prefix: data.prefix,
    sequence: data.sequence,
    issueOrder,
    taxpayerKeys: data.taxpayerKeys,
    phoneKey: data.phoneKey,
    isNewTaxpayer: data.isNewTaxpayer,
    language: data.language,
    issuedAt: at,
    arrivedAt,
    lane: data.lane,
    status: 'waiting',
    grounds: [...data.grounds],
    matters: [...data.matters],
    mattersDone: [],
    place: placeOnArrival(data.turnAt, arrivedAt, issueOrder),
    windowNo: null,
    assignedWindowNo: null,
    callId: null,
    callTimes: 0,
    calledAt: null,
    lastCallAt: null,
    startedAt: null,
    endedAt: null,
    endedBy: null,
    reinstateCount: 0,
  }
  register(state, ticket)
  state.waiting[ticket.lane].add(ticket)
}

function register(state: HallState, ticket: Ticket): void {
  state.tickets.set(ticket.ticketId, ticket)
  state.touched.tickets.add(ticket.ticketId)
  noteNumber(state, ticket)
  for (const key of partyKeysOf(ticket)) state.liveByParty.set(key, ticket.ticketId)
  for (const key of namedKeysOf(ticket)) {
    state.ticketsByParty.set(key, [...(state.ticketsByParty.get(key) ?? []), ticket.ticketId])
  }
}

/** Another number names the ticket from now on (R16); the one on its slip stays its own. */
export function foldNumberAdded(state: HallState, data: EventData<'ticket.number-added'>): void {
  ticketOf(state, data.ticketId)
  noteNumber(state, data)
}

type Numbered = Pick<Ticket, 'ticketId' | 'number' | 'prefix' | 'sequence'>

/** The number names this ticket; a number of a reserved block never moves the sequence back (R2, R16). */
function noteNumber(state: HallState, { ticketId, number, prefix, sequence }: Numbered): void {
  state.ticketByNumber.set(number, ticketId)
  state.lastSequence.set(prefix, Math.max(sequence, state.lastSequence.get(prefix) ?? 0))
}

export function foldMattersAdded(state: HallState, { ticketId, matters }: EventData<'ticket.matters-added'>): void {
  const ticket = ticketOf(state, ticketId)
  ticket.matters = [...ticket.matters, ...matters]
}

export function foldReinstated(state: HallState, { ticketId, place }: EventData<'ticket.reinstated'>): void {
  const ticket = ticketOf(state, ticketId)
  forgetEnding(state, ticket)
  setStatus(state, ticket, 'waiting', () => {
    ticket.place = place
    ticket.reinstateCount++
  })
  clearVisit(ticket)
  state.missedTicketIds.delete(ticketId)
  state.counts.noShow--
}

/** Forgets the last visit to a window: the ticket will be called anew. */
export function clearVisit(ticket: Ticket): void {
  ticket.callId = null
  ticket.callTimes = 0
  ticket.calledAt = null
  ticket.lastCallAt = null
  ticket.startedAt = null
  ticket.windowNo = null
}

export function foldMoved(state: HallState, { ticketId, lane }: EventData<'ticket.moved'>): void {
  const ticket = ticketOf(state, ticketId)
  replace(state, ticket, () => {
    ticket.lane = lane
    ticket.assignedWindowNo = null
  })
}

export function foldCancelled(state: HallState, { ticketId }: EventData<'ticket.cancelled'>, at: number): void {
  const ticket = ticketOf(state, ticketId)
  if (ticket.status === 'called' && ticket.windowNo !== null) leaveWindow(state, ticket.windowNo, at)
  end(state, ticket, 'cancelled', 'cancel', at)
  hideCalls(state, ticketId)
  state.counts.cancelled++
}

export function foldExpired(state: HallState, { ticketId }: EventData<'ticket.expired'>, at: number): void {
  end(state, ticketOf(state, ticketId), 'expired', 'expire', at)
  state.counts.expired++
}

export function foldGranted(state: HallState, data: EventData<'grounds.granted'>): void {
  const record: GroundsRecord = { grounds: data.grounds, source: data.source, standing: 'confirmed' }
  changeGrounds(state, data, (grounds) => [...grounds, record])
}

export function foldConfirmed(state: HallState, { ticketId, grounds }: EventData<'grounds.confirmed'>): void {
  const ticket = ticketOf(state, ticketId)
  ticket.grounds = withStanding(ticket.grounds, grounds, 'confirmed')
}

export function foldRefuted(state: HallState, data: EventData<'grounds.refuted'>): void {
  changeGrounds(state, data, (grounds) => withStanding(grounds, data.grounds, 'refuted'))
}

export function foldWithdrawn(state: HallState, data: EventData<'grounds.withdrawn'>): void {
  changeGrounds(state, data, (grounds) => withStanding(grounds, data.grounds, 'withdrawn'))
}

type GroundsChange = Pick<EventData<'grounds.refuted'>, 'ticketId' | 'turnAt' | 'lane'>

function changeGrounds(state: HallState, data: GroundsChange, to: (grounds: GroundsRecord[]) => GroundsRecord[]): void {
  const ticket = ticketOf(state, data.ticketId)
  replace(state, ticket, () => {
    ticket.grounds = to(ticket.grounds)
    ticket.lane = data.lane
    ticket.place = { ...ticket.place, turnAt: data.turnAt }
  })
}
