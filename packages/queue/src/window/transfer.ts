import { type BodyOf, FAMILY_OF, type Lane, type ResultOf, type TransferTarget } from '@one-window/protocol'
import { isInCharge } from '../decision/actor.ts'
import type { Circumstance } from '../decision/circumstance.ts'
import { accept, type Decision, refuse } from '../decision/decision.ts'
import { estimateAtWindow } from '../estimate/estimate.ts'
import { stands } from '../head-start/grounds.ts'
import { isLaneOpen } from '../lane/lanes.ts'
import type { HallState } from '../state/hall.ts'
import type { Ticket } from '../state/ticket.ts'
import type { ServiceWindow } from '../state/window.ts'
import { ticketView } from '../ticket/ticket-view.ts'
import { currentAt } from './guards.ts'

/** Sends the current number to a lane or to another window; number and turn stay (R12). */
export function transferTicket(
  state: HallState,
  { windowNo, to }: BodyOf<'window.transfer'>,
  { at, actor }: Circumstance,
): Decision<ResultOf<'window.transfer'>> {
  const current = currentAt(state, windowNo, actor)
  if (!current.ok) return current
  const { ticket, serviceWindow } = current.found
  const byLeader = isInCharge(actor)
  const refusal =
    'lane' in to ? refusalOfLane(state, ticket, to.lane) : refusalOfWindow(state, ticket, serviceWindow, to.windowNo)
  if (refusal) return refusal
  const { transferCountMax: max } = state.settings
  if (!byLeader && ticket.transferCount >= max) return refuse('transfer.too-many', { max })
  const p90Seconds = 'lane' in to ? null : (estimateAtWindow(state, ticket, to.windowNo, at)?.p90Seconds ?? null)
  const data = { ticketId: ticket.ticketId, windowNo, ...destination(ticket, to), byLeader, p90Seconds }
  return accept([{ name: 'ticket.transferred', data }], () => ({ ticket: ticketView(state, ticket) }))
}

function destination(ticket: Ticket, to: TransferTarget) {
  return 'lane' in to ? { lane: to.lane, toWindowNo: null } : { lane: ticket.lane, toWindowNo: to.windowNo }
}

/** Priority needs grounds that stand; tutoring needs somebody there (R13, R14). */
function refusalOfLane(state: HallState, ticket: Ticket, lane: Ticket['lane']) {
  if (lane === 'priority' && !ticket.grounds.some(stands)) return refuse('lane.no-grounds')
  if (lane === 'tutoring' && !isLaneOpen(state, lane)) return refuse('lane.closed', { lane })
  return undefined
}

function refusalOfWindow(state: HallState, { lane }: Ticket, from: ServiceWindow, windowNo: number) {
  const target = state.windows.get(windowNo)
  if (!target) return refuse('window.unknown', { windowNo })
  if (windowNo === from.windowNo) return refuse('transfer.same-place')
  if (target.state === 'paused') return refuse('window.paused', { windowNo })
  if (target.state === 'closed') return refuse('window.not-open', { windowNo })
  return servesFamily(target, lane) ? undefined : refuse('transfer.not-served', { windowNo })
}

/** Whether a window ever serves a lane like this one: by its tiers now or by its set-up (R12). */
function servesFamily({ tiers, setup }: ServiceWindow, lane: Lane): boolean {
  return [...tiers, ...setup.tiers].flat().some((served) => FAMILY_OF[served] === FAMILY_OF[lane])
}
