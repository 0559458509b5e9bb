import { businessDayAt, type DayOpeningFact, type FactRows, type Needs } from '@one-window/queue'
import type { Transaction } from 'kysely'
import { readAccountFacts } from '../db/account.ts'
import { readDeviceFacts } from '../db/device.ts'
import { readSettings } from '../db/hall.ts'
import { readMatters } from '../db/matter.ts'
import type { Database } from '../db/schema.ts'
import { readTaxpayers } from '../db/taxpayer.ts'
import { readVisits } from '../db/ticket.ts'
import { readLastSequences } from '../db/ticket-number.ts'

/** Reads the rows of one kind by their keys; a key without a row is not in the answer. */
type ReadFacts<Row> = (
  trx: Transaction<Database>,
  hallId: string,
  keys: readonly string[],
) => Promise<ReadonlyMap<string, Row>>

/** How each kind of row is read that a command may need; a kind without a reader does not compile. */
const FACT_READERS = {
  taxpayers: (trx, _hallId, keys) => readTaxpayers(trx, keys),
  matters: readMatters,
  visits: readVisits,
  devices: readDeviceFacts,
  accounts: readAccountFacts,
} satisfies { readonly [Kind in keyof FactRows]: ReadFacts<FactRows[Kind]> }

type Kind = keyof typeof FACT_READERS

/** What was read for a batch: the rows of each kind by key. */
export type KnownFacts = { readonly [K in Kind]: Awaited<ReturnType<(typeof FACT_READERS)[K]>> }

/** Reads what the commands of a batch need, each kind once with everybody's keys. */
export async function readFacts(
  trx: Transaction<Database>,
  hallId: string,
  needs: readonly Needs[],
): Promise<KnownFacts> {
  const known: [string, unknown][] = []
  for (const [kind, read] of Object.entries(FACT_READERS)) {
    const keys = [...new Set(needs.flatMap((need) => need[kind as Kind] ?? []))]
    known.push([kind, keys.length > 0 ? await read(trx, hallId, keys) : new Map()])
  }
  return Object.fromEntries(known) as KnownFacts
}

/** What a business day opens with that begins at one of these moments (ms). */
export async function readDayOpening(
  trx: Transaction<Database>,
  hallId: string,
  moments: readonly number[],
): Promise<DayOpeningFact> {
  const settings = await readSettings(trx, hallId)
  const lastSequences = new Map<string, Record<string, number>>()
  for (const moment of moments) {
    const { businessDay } = businessDayAt(moment, settings.timeZone)
    lastSequences.set(businessDay, await readLastSequences(trx, hallId, businessDay))
  }
  return { settings, lastSequences }
}
