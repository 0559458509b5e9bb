import type { EventData, Journaled } from '@one-window/protocol'
import { replace } from '../lane/queue.ts'
import type { HallState } from '../state/hall.ts'
import type { Ticket } from '../state/ticket.ts'
import { touchLife } from '../state/touched.ts'
import { clearVisit, end, forgetEnding, forgetSending, setStatus, ticketOf } from './change.ts'
import { namedKeysOf, partyKeysOf } from './parties.ts'
import { placeOnArrival } from './places.ts'

export function foldIssued(state: HallState, data: EventData<'ticket.issued'>, event: Journaled): void {
  const issueOrder = ++state.counts.issued
  const arrivedAt = data.arrivedAt ?? event.at
  const ticket: Ticket = {
    ticketId: data.ticketId,
    businessDay: event.businessDay,
    number: data.number,
    numbers: [],
    prefix: data.prefix,
    sequence: data.sequence,
    issueOrder,
    taxpayerKeys: data.taxpayerKeys,
    phoneKey: data.phoneKey,
    isNewTaxpayer: data.isNewTaxpayer,
    language: data.language,
    issuedAt: event.at,
    issuedBy: event.actor,
    arrivedAt,
    headStartMs: arrivedAt - data.turnAt,
    lane: data.lane,
    status: 'waiting',
    grounds: [...data.grounds],
    matters: [...data.matters],
    mattersDone: [],
    place: placeOnArrival(data.turnAt, arrivedAt, issueOrder),
    windowNo: null,
    officer: null,
    waitsSince: event.at,
    assignedWindowNo: null,
    calledFromWindowNo: null,
    sentAt: null,
    sentAlertAt: null,
    transferCount: 0,
    isBeingTutored: false,
    tutoring: null,
    callId: null,
    callTimes: 0,
    recallCount: 0,
    calledAt: null,
    lastCallAt: null,
    startedAt: null,
    endedAt: null,
    endedBy: null,
    reinstateCount: 0,
    reinstatedTurnAt: null,
    reinstatedHeadStartMs: 0,
    reinstatedAt: null,
    overtakes: {},
  }
  register(state, ticket)
  state.quietSince = event.at
  state.waiting[ticket.lane].add(ticket)
}

function register(state: HallState, ticket: Ticket): void {
  state.tickets.set(ticket.ticketId, ticket)
  state.touched.tickets.set(ticket.ticketId, ticket)
  touchLife(state.touched, ticket, true)
  nameTicket(state, ticket, ticket)
  for (const key of partyKeysOf(ticket)) state.liveByParty.set(key, ticket.ticketId)
  for (const key of namedKeysOf(ticket)) {
    const theirs = state.ticketsByParty.get(key)
    if (theirs) theirs.push(ticket.ticketId)
    else state.ticketsByParty.set(key, [ticket.ticketId])
  }
}

/** Gives a ticket a number. A reserved one may come late: it never moves the sequence back (R2, R16). */
function nameTicket(state: HallState, ticket: Ticket, given: Pick<Ticket, 'number' | 'prefix' | 'sequence'>): void {
  const { number, prefix, sequence } = given
  ticket.numbers.push(number)
  state.ticketByNumber.set(number, ticket.ticketId)
  state.lastSequence.set(prefix, Math.max(state.lastSequence.get(prefix) ?? 0, sequence))
  state.touched.numbers.push({ number, ticket })
}

/** A number that was reserved and handed in names a ticket that has one already (R1, R16). */
export function foldNumberAdded(state: HallState, data: EventData<'ticket.number-added'>): void {
  nameTicket(state, ticketOf(state, data.ticketId), data)
}

export function foldMattersAdded(state: HallState, { ticketId, matters }: EventData<'ticket.matters-added'>): void {
  const ticket = ticketOf(state, ticketId)
  ticket.matters = [...ticket.matters, ...matters]
}

/** Only a miss that an officer saw counts towards the times it may come back (R8b, R10). */
export function foldReinstated(
  state: HallState,
  { ticketId, place }: EventData<'ticket.reinstated'>,
  { at }: Journaled,
): void {
  const ticket = ticketOf(state, ticketId)
  uncount(state, ticket)
  if (ticket.endedBy === 'no-show') ticket.reinstateCount++
  forgetEnding(state, ticket)
  setStatus(state, ticket, 'waiting', () => {
    ticket.place = place
  })
  ticket.reinstatedTurnAt = place.turnAt
  ticket.reinstatedHeadStartMs = ticket.headStartMs
  ticket.reinstatedAt = at
  ticket.waitsSince = at
  clearVisit(ticket)
}

function uncount(state: HallState, { ticketId, status, windowNo }: Ticket): void {
  if (status === 'no-show') {
    state.missedTicketIds.delete(ticketId)
    state.counts.noShow--
    return
  }
  state.counts.completed--
  const serviceWindow = windowNo === null ? undefined : state.windows.get(windowNo)
  if (serviceWindow) serviceWindow.servedCount--
}

export function foldMoved(state: HallState, { ticketId, lane }: EventData<'ticket.moved'>, { at }: Journaled): void {
  const ticket = ticketOf(state, ticketId)
  replace(state, ticket, () => {
    ticket.lane = lane
    forgetSending(ticket)
  })
  ticket.waitsSince = at
}

export function foldExpired(state: HallState, { ticketId }: EventData<'ticket.expired'>, { at }: Journaled): void {
  end(state, ticketOf(state, ticketId), 'expired', 'expire', at)
  state.counts.expired++
}
