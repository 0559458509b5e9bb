import type { BodyOf, Grounds, GroundsRecord, NewEvent, ResultOf } from '@one-window/protocol'
import type { Circumstance } from '../decision/circumstance.ts'
import { accept, type Decision, refuse } from '../decision/decision.ts'
import { laneOfGrounds, sourceOf, standingGrounds, withStanding } from '../head-start/grounds.ts'
import type { HallState } from '../state/hall.ts'
import type { Ticket } from '../state/ticket.ts'
import { liveTicket } from '../ticket/guards.ts'
import { turnAfterGrounds } from '../ticket/places.ts'
import { ticketView } from '../ticket/ticket-view.ts'
import { currentAt } from '../window/guards.ts'

/** Staff grant the green channel to a live number (R14). */
export function grantGrounds(
  state: HallState,
  { ticketId, grounds }: BodyOf<'ticket.grant-grounds'>,
): Decision<ResultOf<'ticket.grant-grounds'>> {
  const live = liveTicket(state, ticketId)
  if (!live.ok) return live
  const ticket = live.found
  if (standingGrounds(ticket.grounds).includes(grounds)) return refuse('grounds.already', { number: ticket.number })
  const records: GroundsRecord[] = [...ticket.grounds, { grounds, source: 'granted', standing: 'confirmed' }]
  const data = { ticketId, grounds, source: 'granted' as const, ...placeWith(state, ticket, records) }
  return accept([{ name: 'grounds.granted', data }], () => ({ ticket: ticketView(state, ticket) }))
}

/** Staff take the green channel back; credit comes from the register and stays (R14). */
export function withdrawGrounds(
  state: HallState,
  { ticketId, grounds }: BodyOf<'ticket.withdraw-grounds'>,
): Decision<ResultOf<'ticket.withdraw-grounds'>> {
  const live = liveTicket(state, ticketId)
  if (!live.ok) return live
  const ticket = live.found
  if (grounds !== 'green' || !standingGrounds(ticket.grounds).includes(grounds)) return refuse('grounds.none')
  const records = withStanding(ticket.grounds, grounds, 'withdrawn')
  const source = sourceOf(ticket.grounds, grounds)
  const data = { ticketId, grounds, source, ...placeWith(state, ticket, records) }
  return accept([{ name: 'grounds.withdrawn', data }], () => ({ ticket: ticketView(state, ticket) }))
}

/** The window has seen that the declared grounds are true (R14). */
export function confirmGrounds(
  state: HallState,
  { windowNo }: BodyOf<'window.confirm-grounds'>,
  { actor }: Circumstance,
): Decision<ResultOf<'window.confirm-grounds'>> {
  const current = currentAt(state, windowNo, actor)
  if (!current.ok) return current
  const { ticket } = current.found
  const events = declared(ticket).map(
    (grounds): NewEvent => ({
      name: 'grounds.confirmed',
      data: { ticketId: ticket.ticketId, grounds, source: sourceOf(ticket.grounds, grounds) },
    }),
  )
  if (events.length === 0) return refuse('grounds.none')
  return accept(events, () => ({ ticket: ticketView(state, ticket) }))
}

/** The declared grounds are not true: the turn goes back to arrival, less what other grounds give (R14). */
export function refuteGrounds(
  state: HallState,
  { windowNo }: BodyOf<'window.refute-grounds'>,
  { actor }: Circumstance,
): Decision<ResultOf<'window.refute-grounds'>> {
  const current = currentAt(state, windowNo, actor)
  if (!current.ok) return current
  const { ticket } = current.found
  const [grounds] = declared(ticket)
  if (grounds === undefined) return refuse('grounds.none')
  const records = withStanding(ticket.grounds, grounds, 'refuted')
  const source = sourceOf(ticket.grounds, grounds)
  const data = { ticketId: ticket.ticketId, grounds, source, ...placeWith(state, ticket, records) }
  return accept([{ name: 'grounds.refuted', data }], () => ({ ticket: ticketView(state, ticket) }))
}

function declared(ticket: Ticket): Grounds[] {
  return ticket.grounds.filter(({ standing }) => standing === 'declared').map(({ grounds }) => grounds)
}

function placeWith(state: HallState, ticket: Ticket, records: GroundsRecord[]) {
  const lane = ticket.lane === 'tutoring' ? ticket.lane : laneOfGrounds(records)
  return { turnAt: turnAfterGrounds(state, ticket, records), lane }
}
