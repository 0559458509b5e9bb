import type { HallEvent } from '@one-window/protocol'
import type { Touched } from '@one-window/queue'
import type { Transaction } from 'kysely'
import { saveRevoked } from './device.ts'
import { saveSettings } from './hall.ts'
import { saveEvents } from './journal.ts'
import { saveParties } from './live-party.ts'
import { saveOutcomes } from './outcome.ts'
import { saveRatings } from './rating.ts'
import type { Database } from './schema.ts'
import { saveWindows } from './service-window.ts'
import { saveTickets } from './ticket.ts'
import { saveNumbers } from './ticket-number.ts'
import { endTokens } from './token.ts'
import type { SaveRows, Work } from './work.ts'

/** The rows that the journal alone gives, whenever they are asked for anew. */
const ROWS_OF_THE_JOURNAL = {
  ticket: saveTickets,
  ticket_number: saveNumbers,
  live_party: saveParties,
  service_window: saveWindows,
  rating: saveRatings,
} satisfies { readonly [Table in keyof Database]?: SaveRows }

/**
 * Which rows a batch writes, in this order. Within a table, rows leave their windows and parties before others take
 * them; a batch in which two tickets changed places breaks an index all the same, and its commands then run one by one.
 */
const ROWS = {
  ...ROWS_OF_THE_JOURNAL,
  hall_set_up: saveSettings,
  device: saveRevoked,
  token: endTokens,
  journal: saveEvents,
  outcome: saveOutcomes,
} satisfies { readonly [Table in keyof Database]?: SaveRows }

/** Saves everything that a batch did, at most one statement for each sixteen rows of a table. */
export async function saveWork(trx: Transaction<Database>, work: Work): Promise<void> {
  for (const save of Object.values(ROWS)) await save(trx, work)
}

/** Saves the rows that the journal gives, of what these events touched. */
export async function saveGiven(
  trx: Transaction<Database>,
  hallId: string,
  touched: Touched,
  events: readonly HallEvent[],
): Promise<void> {
  const work = { hallId, at: 0, events, touched, outcomes: [] }
  for (const save of Object.values(ROWS_OF_THE_JOURNAL)) await save(trx, work)
}

/** Empties the tables of a hall that its journal gives; rows that name others go before those. */
export async function clearTables(trx: Transaction<Database>, hallId: string): Promise<void> {
  const tables = Object.keys(ROWS_OF_THE_JOURNAL) as (keyof typeof ROWS_OF_THE_JOURNAL)[]
  for (const table of tables.reverse()) await trx.deleteFrom(table).where('hall_id', '=', hallId).execute()
}
