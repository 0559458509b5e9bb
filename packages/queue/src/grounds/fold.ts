import type { EventData, GroundsRecord } from '@one-window/protocol'
import { withStanding } from '../head-start/grounds.ts'
import { replace } from '../lane/queue.ts'
import type { HallState } from '../state/hall.ts'
import { ticketOf } from '../ticket/change.ts'
import { headStartAfter } from '../ticket/places.ts'

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
    const grounds = to(ticket.grounds)
    ticket.headStartMs = headStartAfter(state, ticket, grounds)
    ticket.grounds = grounds
    ticket.lane = data.lane
    ticket.place = { ...ticket.place, turnAt: data.turnAt }
  })
}
