import type { HallEvent, PersonCard } from '@one-window/protocol'
import { fold, type HallState, namedKeysOf, takeTouched } from '@one-window/queue'
import type { Kysely } from 'kysely'
import { readJournal, stateBeforeToday } from '../db/journal.ts'
import { readPeople } from '../db/person.ts'
import type { Database } from '../db/schema.ts'

/** What the keeper holds of a hall: a cache of the journal that proves itself at the beginning of each batch. */
export interface Memory {
  readonly state: HallState
  /** Cards by party key, at least of everybody who is at a window now. */
  readonly people: Map<string, PersonCard>
}

/** Memory that is as the journal, and those of its events that nobody here was told of. */
export interface Proven {
  readonly memory: Memory
  readonly news: readonly HallEvent[]
}

const NO_CARD: PersonCard = { name: null, idTail: null, phoneTail: null }
const NO_NEWS: readonly HallEvent[] = []

/**
 * Brings memory to where the journal stands (`seq`): folds what others have written; without memory, or when it is
 * ahead of the journal and so not of this one, the business day is folded from its first event.
 */
export async function prove(
  db: Kysely<Database>,
  hallId: string,
  remembered: Memory | undefined,
  seq: number,
  toldSeq: number,
): Promise<Proven> {
  if (remembered?.state.seq === seq && toldSeq >= seq) return { memory: remembered, news: NO_NEWS }
  const isUsable = remembered !== undefined && remembered.state.seq <= seq
  const memory = isUsable ? remembered : { state: await stateBeforeToday(db, hallId), people: new Map() }
  const news: HallEvent[] = []
  for await (const events of readJournal(db, hallId, Math.min(memory.state.seq, toldSeq))) {
    foldInto(memory, events)
    for (const event of events) if (event.seq > toldSeq) news.push(event)
  }
  await meetPeople(db, memory)
  return { memory, news }
}

/** What the journal tells stands in the tables already. */
function foldInto({ state, people }: Memory, events: readonly HallEvent[]): void {
  for (const event of events) {
    if (event.seq <= state.seq) continue
    fold(state, event)
    forgetPeople(people, event)
  }
  takeTouched(state)
}

/** A new day forgets the people of the last, whoever opened it (R18). */
export function forgetPeople(people: Map<string, PersonCard>, { name }: Pick<HallEvent, 'name'>): void {
  if (name === 'day.opened') people.clear()
}

/** Reads the cards of those who are at a window and whose cards are not there yet. */
export async function meetPeople(db: Kysely<Database>, { state, people }: Memory): Promise<void> {
  const tickets = [...state.windows.values()].flatMap(({ ticketId }) => state.tickets.get(ticketId ?? '') ?? [])
  const missing = tickets.flatMap(namedKeysOf).filter((partyKey) => !people.has(partyKey))
  if (missing.length === 0) return
  const found = await readPeople(db, missing)
  for (const partyKey of missing) people.set(partyKey, found.get(partyKey) ?? NO_CARD)
}
