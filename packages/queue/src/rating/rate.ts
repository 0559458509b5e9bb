import { type BodyOf, LIMITS, type NewEvent, type ResultOf, type Ticket } from '@one-window/protocol'
import { type Actor, hasRole } from '../decision/actor.ts'
import type { Circumstance } from '../decision/circumstance.ts'
import { accept, type Decision, type Declined, refuse } from '../decision/decision.ts'
import type { Needs, VisitFact } from '../decision/facts.ts'
import { standingGrounds } from '../head-start/grounds.ts'
import type { HallState } from '../state/hall.ts'
import { iso, isoOrNull } from '../time/iso.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/** A rating needs the row of the visit, of whatever day it is. */
export function visitNeeded({ ticketId }: BodyOf<'ticket.rate'>): Needs {
  return { visits: [ticketId] }
}

/**
 * Rates a finished visit on what its row says alone: the day it was on may be over and forgotten by the state. A visit
 * that the state knows may have been reopened since its row was read.
 */
export function rateTicket(
  state: HallState,
  { ticketId, stars, aspects = {} }: BodyOf<'ticket.rate'>,
  { at, actor, facts, named }: Circumstance,
): Decision<ResultOf<'ticket.rate'>> {
  const visit = facts.visits.get(ticketId)
  if (!visit) return refuse('ticket.unknown')
  const { number, businessDay, windowNo, officer, status, endedAt } = visit
  const isOver = status === 'completed' && (state.tickets.get(ticketId)?.status ?? status) === status
  if (!isOver || windowNo === null || endedAt === null) return refuse('rating.not-ended', { number })
  const refusal = refusalOf(visit, at - endedAt, actor)
  if (refusal) return refusal
  const hasComment = named.hasComment === true
  const data = { ticketId, number, businessDay, windowNo, officer, stars, aspects, hasComment }
  const event: NewEvent = { name: 'ticket.rated', data }
  return accept([event], () => ({ ticket: visitView(ticketId, visit) }))
}

/** Once, in time, and never by whoever served it. */
function refusalOf({ number, officer, isRated }: VisitFact, sinceMs: number, actor: Actor): Declined | undefined {
  if (isRated) return refuse('rating.already', { number })
  if (officer !== null && officer === actor.account) return refuse('rating.own', { number })
  return sinceMs > ratedWithinMs(actor) ? refuse('rating.too-late', { number }) : undefined
}

/** An evaluator stands at a window and is for whoever has just left it; staff may be told of a visit for days. */
function ratedWithinMs(actor: Actor): number {
  const isAtWindow = hasRole(actor, ['evaluator'])
  return isAtWindow ? LIMITS.ratingAtEvaluatorMinutes * MINUTE_MS : LIMITS.ratingDays * DAY_MS
}

/** The ticket of a visit that has ended, as answers show it. */
function visitView(id: string, visit: VisitFact): Ticket {
  return {
    id,
    number: visit.number,
    lane: visit.lane,
    grounds: standingGrounds(visit.grounds),
    status: visit.status,
    windowNo: visit.windowNo,
    matters: [...visit.matters],
    issuedAt: iso(visit.issuedAt),
    turnAt: iso(visit.turnAt),
    calledAt: isoOrNull(visit.calledAt),
    startedAt: isoOrNull(visit.startedAt),
    endedAt: isoOrNull(visit.endedAt),
    ahead: 0,
    estimate: null,
    trackUrl: null,
  }
}
