import type { NewEvent } from '@one-window/protocol'
import type { HallState } from '../state/hall.ts'
import type { Ticket } from '../state/ticket.ts'
import type { ServiceWindow } from '../state/window.ts'
import { passedBy } from './overtakes.ts'

/** A call in the order of turns. */
export function calledEvent(
  state: HallState,
  ticket: Ticket,
  serviceWindow: ServiceWindow,
  kind: 'next' | 'ready',
  callId: string,
): NewEvent<'ticket.called'> {
  const { windowNo } = serviceWindow
  const passed = passedBy(state, ticket, serviceWindow)
  return {
    name: 'ticket.called',
    data: { ticketId: ticket.ticketId, windowNo, callId, kind, reason: null, overtaken: 0, passed },
  }
}
