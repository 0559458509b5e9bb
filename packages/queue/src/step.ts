import type { HallEvent, NewEvent, ResultOf } from '@one-window/protocol'
import { SYSTEM } from './actor.ts'
import type { AnyCommand, Circumstance, Step } from './circumstance.ts'
import { businessDayOf } from './day/day-of-event.ts'
import { decide } from './decisions.ts'
import { due } from './dues.ts'
import { fold } from './folds.ts'
import type { HallState } from './state.ts'
import { settle } from './window/settle.ts'

/**
 * One command: what has fallen due is folded first, then `decide` answers, its events are folded, then waiting
 * tickets are called to ready windows. Time never runs backwards: `max(now, last event)`.
 */
export function step(state: HallState, command: AnyCommand, circumstance: Circumstance): Step {
  const events: HallEvent[] = []
  const at = Math.max(circumstance.at, state.lastAt)
  foldDue(state, { ...circumstance, at }, events)
  const decision = decide(state, command, { ...circumstance, at })
  if (!decision.ok) return { ok: false, events, refusal: decision.refusal }
  for (const decided of decision.events) record(state, decided, at, circumstance.actor.id, events)
  settleAll(state, at, circumstance.newId, events)
  return { ok: true, events, result: decision.result as () => ResultOf<'ticket.issue'> }
}

function foldDue(state: HallState, { at: now, facts, newId }: Circumstance, events: HallEvent[]): void {
  const noticed = { now, facts }
  for (let fallen = due(state, noticed); fallen; fallen = due(state, noticed)) {
    const dueAt = Math.max(fallen.at, state.lastAt)
    for (const decided of fallen.events) record(state, decided, dueAt, SYSTEM.id, events)
    settleAll(state, dueAt, newId, events)
  }
}

function settleAll(state: HallState, at: number, newId: () => string, events: HallEvent[]): void {
  for (let call = settle(state, newId); call; call = settle(state, newId)) record(state, call, at, SYSTEM.id, events)
}

function record(state: HallState, decided: NewEvent, at: number, actor: string, events: HallEvent[]): void {
  const event: HallEvent = { ...decided, seq: state.seq + 1, at, actor, businessDay: businessDayOf(state, decided) }
  fold(state, event)
  events.push(event)
}
