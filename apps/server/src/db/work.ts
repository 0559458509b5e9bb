import type { HallEvent } from '@one-window/protocol'
import type { Touched } from '@one-window/queue'
import type { Transaction } from 'kysely'
import type { Database } from './schema.ts'

/** What a command's key was answered: kept so that a repeat has no second effect. */
export interface Outcome {
  readonly actor: string
  readonly key: string
  /** Keyed hash of command and body. */
  readonly fingerprint: string
  readonly status: number
  /** The answer's JSON text, without `repeat`. */
  readonly body: string
}

/** Everything that a batch did to a hall. */
export interface Work {
  readonly hallId: string
  readonly at: number
  readonly events: readonly HallEvent[]
  readonly touched: Touched
  readonly outcomes: readonly Outcome[]
}

/** Writes what a batch did to the rows of one table; nothing when it did nothing to them. */
export type SaveRows = (trx: Transaction<Database>, work: Work) => Promise<void>
