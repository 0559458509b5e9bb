import { type HallEvent, type PersonCard, statusOf } from '@one-window/protocol'
import { type DayOpeningFact, momentsToOpen, needsOf, type Step, step } from '@one-window/queue'
import type { Transaction } from 'kysely'
import type { Naming } from '../access/kiosk-pace.ts'
import { readOutcomes } from '../db/outcome.ts'
import type { Database } from '../db/schema.ts'
import type { Outcome } from '../db/work.ts'
import { cardsFor } from '../facts/cards.ts'
import { type KnownFacts, readDayOpening, readFacts } from '../facts/facts.ts'
import { problemOf } from '../problem/problem-error.ts'
import type { Reading } from './clock.ts'
import { actorEndedBy } from './ended.ts'
import { forgetPeople, type Memory } from './memory.ts'
import { newIdAt } from './new-id.ts'
import type { Answer, Order } from './order.ts'

/** Orders that share a transaction: what was known before, and what they did. */
export interface Batch {
  readonly memory: Memory
  /** The batch's one reading of the clocks, and the moment (ms) at which it begins by it. */
  readonly reading: Reading
  readonly at: number
  readonly known: KnownFacts
  /** Read when a day may open by that reading. */
  dayOpening: DayOpeningFact | null
  /** Outcomes by actor and key: those of the table and those of this batch. */
  readonly seen: Map<string, Outcome>
  readonly events: HallEvent[]
  readonly outcomes: Outcome[]
  /** Cards of people whom the register does not know. */
  readonly strangers: Map<string, PersonCard>
  /** What was written to a rating, by ticket. */
  readonly comments: Map<string, string>
  /** Actors whose sessions have ended in this batch. */
  readonly ended: Set<string>
}

/** Reads everything that the orders need by this reading of the clocks, by a statement for each kind. */
export async function beginBatch(
  trx: Transaction<Database>,
  memory: Memory,
  orders: readonly Order[],
  reading: Reading,
): Promise<Batch> {
  const { hallId } = memory.state
  const keys = orders.flatMap(({ key }) => key ?? [])
  const needs = orders.map(({ command, named }) => needsOf(command, named))
  const now = reading.now(memory.state)
  const moments = momentsToOpen(memory.state, now)
  const outcomes = await readOutcomes(trx, hallId, keys)
  return {
    memory,
    reading,
    at: now.at,
    known: await readFacts(trx, hallId, needs),
    dayOpening: moments.length > 0 ? await readDayOpening(trx, hallId, moments) : null,
    seen: new Map(outcomes.map((outcome) => [seenKey(outcome.actor, outcome.key), outcome])),
    events: [],
    outcomes: [],
    strangers: new Map(),
    comments: new Map(),
    ended: new Set(),
  }
}

/** One order: seen before? → facts → step. What it did is noted in the batch. */
export function runOrder(batch: Batch, order: Order): Answer {
  if (batch.ended.has(order.actor.id)) return NOT_SIGNED_IN
  const seen = batch.seen.get(seenKey(order.actor.id, order.key))
  if (seen) return seen.fingerprint === order.fingerprint ? answerOf(seen, true) : REUSED
  const waitSeconds = order.pace?.(batch.memory.state.settings, namingOf(batch, order)) ?? null
  if (waitSeconds !== null) return { ...TOO_FAST, retryAfterSeconds: waitSeconds }
  const { reading, known, dayOpening, memory, events } = batch
  const { actor, named } = order
  const now = reading.now(memory.state)
  const circumstance = { ...now, actor, newId: () => newIdAt(now.at), named, facts: { ...known, dayOpening } }
  const done = step(memory.state, order.command, circumstance)
  reading.journaled(done.events)
  // There may be more of them than a call takes arguments.
  for (const event of done.events) events.push(event)
  notePeople(batch, order, done)
  noteRatings(batch, order, done)
  noteSettings(batch, done)
  noteEndings(batch, done)
  const outcome = outcomeOf(order, done, memory.state.seq)
  noteOutcome(batch, outcome)
  return answerOf(outcome, false)
}

function seenKey(actor: string, key: string | null): string {
  return `${actor}\n${key ?? ''}`
}

/** Whom an order names, as far as its pace asks. */
function namingOf({ known }: Batch, { named: { taxpayers } }: Order): Naming {
  if (taxpayers.length === 0) return 'nobody'
  return taxpayers.some(({ key }) => known.taxpayers.has(key)) ? 'registered' : 'unregistered'
}

const NOT_SIGNED_IN: Answer = { status: 401, text: JSON.stringify(problemOf('not-signed-in')) }
const TOO_FAST: Answer = { status: 429, text: JSON.stringify(problemOf('too-fast')) }
const REUSED: Answer = { status: 422, text: JSON.stringify(problemOf('idempotency-key.reused')) }

/** The stored text never tells whether it is a repeat; this puts it in front. */
function answerOf({ status, body }: Pick<Outcome, 'status' | 'body'>, isRepeat: boolean): Answer {
  return { status, text: `{"repeat":${isRepeat},${body.slice(1)}` }
}

function outcomeOf({ actor, key, fingerprint }: Order, done: Step, seq: number): Outcome & { key: string | null } {
  const [status, body] = done.ok
    ? [200, { seq, result: done.result() }]
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
  for (const [partyKey, card] of cardsFor(known.taxpayers, order.named)) {
    memory.people.set(partyKey, card)
    if (card.name === null) strangers.set(partyKey, card)
  }
}

/** A visit that is rated now is rated for the orders after it; what was written goes with its rating. */
function noteRatings({ known, comments }: Batch, { named }: Order, { events }: Step): void {
  for (const { name, data } of events) {
    if (name !== 'ticket.rated') continue
    const visit = known.visits.get(data.ticketId)
    if (visit) known.visits.set(data.ticketId, { ...visit, isRated: true })
    if (named.comment !== undefined) comments.set(data.ticketId, named.comment)
  }
}

/** A day that opens for the orders after a change opens with it: the row that was read is older by then. */
function noteSettings(batch: Batch, { events }: Step): void {
  const { dayOpening, memory } = batch
  if (!dayOpening || !events.some(({ name }) => name === 'settings.changed')) return
  batch.dayOpening = { ...dayOpening, settings: memory.state.storedSettings }
}

/** Whoever was signed out or revoked is that for the orders after it. */
function noteEndings({ known, ended }: Batch, { events }: Step): void {
  for (const event of events) {
    const actorId = actorEndedBy(event)
    if (actorId !== null) ended.add(actorId)
    if (event.name === 'device.revoked') known.devices.set(event.data.deviceId, { ...event.data, isRevoked: true })
  }
}
