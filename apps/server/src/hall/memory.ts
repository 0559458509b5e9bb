import type { PersonCard } from '@one-window/protocol'
import { type HallState, namedKeysOf } from '@one-window/queue'
import type { Kysely, Transaction } from 'kysely'
import { catchUp, lockHall, stateBeforeToday } from '../db/journal.ts'
import { readPeople } from '../db/people.ts'
import type { Database } from '../db/schema.ts'

/** What the keeper holds of a hall: a cache of the journal that proves itself at the beginning of each batch. */
export interface Memory {
  readonly state: HallState
  /** Cards by party key, at least of everybody who is at a window now. */
  readonly people: Map<string, PersonCard>
}

const NO_CARD: PersonCard = { name: null, idTail: null, phoneTail: null }

/** Builds memory from the journal: the business day is folded from its first event. */
export async function replay(db: Kysely<Database>, hallId: string): Promise<Memory> {
  const memory: Memory = { state: await stateBeforeToday(db, hallId), people: new Map() }
  await catchUp(db, memory.state)
  await meetPeople(db, memory)
  return memory
}

/** Memory as the journal says it must be: the first statement locks the hall and reads its `seq`. */
export async function prove(
  trx: Transaction<Database>,
  hallId: string,
  remembered: Memory | undefined,
): Promise<Memory> {
  const seq = await lockHall(trx, hallId)
  const memory = remembered ?? (await replay(trx, hallId))
  if (memory.state.seq < seq) await catchUp(trx, memory.state)
  return memory
}

/** Reads the cards of those who are at a window and whose cards are not there yet. */
export async function meetPeople(db: Kysely<Database>, { state, people }: Memory): Promise<void> {
  const tickets = [...state.windows.values()].flatMap(({ ticketId }) => state.tickets.get(ticketId ?? '') ?? [])
  const missing = tickets.flatMap(namedKeysOf).filter((partyKey) => !people.has(partyKey))
  if (missing.length === 0) return
  const found = await readPeople(db, missing)
  for (const partyKey of missing) people.set(partyKey, found.get(partyKey) ?? NO_CARD)
}
