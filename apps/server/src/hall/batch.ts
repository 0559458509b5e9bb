import { type HallEvent, type PersonCard, statusOf } from '@one-window/protocol'
import { type Actor, type AnyCommand, type HallState, type Step, step } from '@one-window/queue'
import type { Transaction } from 'kysely'
import { type Outcome, readOutcomes } from '../db/outcomes.ts'
import type { Database } from '../db/schema.ts'
import { cardsFor, factsFor, type KnownFacts, readKnownFacts } from '../facts/facts.ts'
import type { Named } from '../facts/named.ts'
import { problemOf } from '../problem/problem-error.ts'
import { forgetPeople, type Memory } from './memory.ts'

/** A command on its way: who gives it, under which key, whom it names; without a key its outcome is not kept. */
export interface Order {
  readonly command: AnyCommand
  readonly actor: Actor
  readonly key: string | null
  /** Keyed hash of command and body as they came. */
  readonly fingerprint: string
  readonly named: Named
}

/** The HTTP answer to a command, as it goes out. */
export interface Answer {
  readonly status: number
  readonly text: string
}

/** Orders that share a transaction: what was known before, and what they did. */
export interface Batch {
  readonly memory: Memory
  readonly known: KnownFacts
  /** Outcomes by actor and key: those of the table and those of this batch. */
  readonly seen: Map<string, Outcome>
  readonly before: Pick<HallState, 'businessDay' | 'tickets'>
  readonly clock: () => number
  readonly newId: () => string
  readonly events: HallEvent[]
  readonly outcomes: Outcome[]
  /** Cards of people whom the register does not know. */
  readonly strangers: Map<string, PersonCard>
}

/** Reads everything that the orders name, by a statement for each kind. */
export async function beginBatch(
  trx: Transaction<Database>,
  memory: Memory,
  orders: readonly Order[],
  clock: () => number,
  newId: () => string,
): Promise<Batch> {
  const { hallId, businessDay, tickets } = memory.state
  const asked = orders.flatMap(({ actor, key }) => (key === null ? [] : [{ actor: actor.id, key }]))
  const taxpayerKeys = orders.flatMap(({ named }) => named.taxpayers.map(({ key }) => key))
  const matters = orders.flatMap(({ command }) => ('matters' in command.body ? (command.body.matters ?? []) : []))
  const outcomes = await readOutcomes(trx, hallId, asked)
  return {
    memory,
    known: await readKnownFacts(trx, hallId, taxpayerKeys, matters),
    seen: new Map(outcomes.map((outcome) => [seenKey(outcome.actor, outcome.key), outcome])),
    before: { businessDay, tickets },
    clock,
    newId,
    events: [],
    outcomes: [],
    strangers: new Map(),
  }
}

/** One order: seen before? → facts → step. What it did is noted in the batch. */
export function runOrder(batch: Batch, order: Order): Answer {
  const seen = batch.seen.get(seenKey(order.actor.id, order.key))
  if (seen) return seen.fingerprint === order.fingerprint ? answerOf(seen, true) : REUSED
  const { clock, newId, known, memory, events } = batch
  const circumstance = { at: clock(), actor: order.actor, newId, facts: factsFor(known, order.named) }
  const done = step(memory.state, order.command, circumstance)
  events.push(...done.events)
  notePeople(batch, order, done)
  const outcome = outcomeOf(order, done, memory.state.seq)
  noteOutcome(batch, outcome)
  return answerOf(outcome, false)
}

function seenKey(actor: string, key: string | null): string {
  return `${actor}\n${key ?? ''}`
}

const REUSED: Answer = { status: 422, text: JSON.stringify(problemOf('idempotency-key.reused')) }

/** The stored text never tells whether it is a repeat; this puts it in front. */
function answerOf({ status, body }: Pick<Outcome, 'status' | 'body'>, isRepeat: boolean): Answer {
  return { status, text: `{"repeat":${isRepeat},${body.slice(1)}` }
}

function outcomeOf({ actor, key, fingerprint }: Order, done: Step, seq: number): Outcome & { key: string | null } {
  const [status, body] = done.ok
    ? [200, { seq, result: done.result }]
    : [statusOf(done.refusal.code), problemOf(done.refusal.code, done.refusal.params)]
  return { actor: actor.id, key: key as string, fingerprint, status, body: JSON.stringify(body) }
}

/** Accepted and refused outcomes are kept; a 403 or 404 may turn out otherwise next time. */
function noteOutcome(batch: Batch, outcome: Outcome & { key: string | null }): void {
  if (outcome.key === null || (outcome.status !== 200 && outcome.status !== 409)) return
  batch.seen.set(seenKey(outcome.actor, outcome.key), outcome)
  batch.outcomes.push(outcome)
}

/** Whoever is named by an accepted command is shown to the officer who serves them; a new day forgets the last. */
function notePeople({ memory, known, strangers }: Batch, order: Order, done: Step): void {
  for (const event of done.events) forgetPeople(memory.people, event)
  if (!done.ok) return
  for (const [partyKey, card] of cardsFor(known, order.named)) {
    memory.people.set(partyKey, card)
    if (card.name === null) strangers.set(partyKey, card)
  }
}
