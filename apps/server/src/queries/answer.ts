import type { AnswerOf, InputOf, QueryName } from '@one-window/protocol'
import type { Kysely } from 'kysely'
import type { Keys } from '../access/keys.ts'
import type { Session } from '../access/session.ts'
import type { Database } from '../db/schema.ts'
import type { HallKeeper } from '../hall/keeper.ts'

/** Who asks, and where the answer is found. */
export interface Asking {
  readonly session: Session
  readonly keeper: HallKeeper
  readonly db: Kysely<Database>
  readonly keys: Keys
}

/** Answers one query of the hall; a no is thrown as a ProblemError. */
export type AnswerQuery<Name extends QueryName> = (input: InputOf<Name>, asking: Asking) => Promise<AnswerOf<Name>>
