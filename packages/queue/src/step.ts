import type { HallEvent, NewEvent, ResultOf } from '@one-window/protocol'
import { businessDayOf } from './day/day-of-event.ts'
import { SYSTEM } from './decision/actor.ts'
import type { AnyCommand, Circumstance, Step } from './decision/circumstance.ts'
import { decide } from './decisions.ts'
import { due } from './dues.ts'
import { fold } from './folds.ts'
import type { HallState } from './state/hall.ts'
import { settle } from './window/settle.ts'

/**
 * One command: what has fallen due is folded first, then `decide` answers, its events are folded, then waiting tickets are
 * called to ready windows. Time never runs backwards (`max(now, last event)`) but when a clock is taken (R15b).
 */
export function step(state: HallState, command: AnyCommand, circumstance: Circumstance): Step {
  const events: HallEvent[] = []
  const now = foldDue(state, { ...circumstance, at: Math.max(circumstance.at, state.lastAt) }, events)
  const decision = decide(state, command, now)
  if (!decision.ok) return { ok: false, events, refusal: decision.refusal }
  for (const decided of decision.events) record(state, decided, now.at, circumstance.actor.id, events)
  settleAll(state, now.at, circumstance.newId, events)
  // A confirmed clock is taken as soon as it may be: right now, or with the last person who leaves.
  if (state.confirmedClock) foldDue(state, now, events)
  return { ok: true, events, result: decision.result as () => ResultOf<'ticket.issue'> }
}

/** Folds everything that has fallen due; answers the circumstance after it, by the clock that was taken if one was. */
function foldDue(state: HallState, circumstance: Circumstance, events: HallEvent[]): Circumstance {
  let now = circumstance
  const fallen = () => due(state, { ...now, now: now.at })
  for (let one = fallen(); one; one = fallen()) {
    if (one.takes !== undefined) now = { ...now, at: one.takes, doubted: undefined }
    const at = one.takes ?? Math.max(one.at, state.lastAt)
    for (const decided of one.events) record(state, decided, at, one.actor ?? SYSTEM.id, events)
    settleAll(state, at, now.newId, events)
  }
  return now
}

function settleAll(state: HallState, at: number, newId: () => string, events: HallEvent[]): void {
  for (let call = settle(state, newId); call; call = settle(state, newId)) record(state, call, at, SYSTEM.id, events)
}

function record(state: HallState, decided: NewEvent, at: number, actor: string, events: HallEvent[]): void {
  const event: HallEvent = { ...decided, seq: state.seq + 1, at, actor, businessDay: businessDayOf(state, decided) }
  fold(state, event)
  events.push(event)
}
