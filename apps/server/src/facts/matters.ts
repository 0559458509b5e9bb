import type { MatterFact } from '@one-window/queue'
import type { Kysely } from 'kysely'
import type { Database } from '../db/schema.ts'
import { statement } from '../db/statement.ts'

const mattersOf = statement<MatterFact>(({ list }) => `select code from matter where hall_id = ? and code in ${list}`)

/** Those of these matters that stand in the hall's catalogue, by code. */
export async function readMatterFacts(
  db: Kysely<Database>,
  hallId: string,
  codes: readonly string[],
): Promise<Map<string, MatterFact>> {
  return new Map((await mattersOf(db, hallId, JSON.stringify(codes))).map(({ code }) => [code, { code }]))
}
