import type { AnswerOf, InputOf, QueryName } from '@one-window/protocol'
import type { Kysely } from 'kysely'
import type { Keys } from '../access/keys.ts'
import type { PacedDevices } from '../access/paced-devices.ts'
import type { Session } from '../access/session.ts'
import type { Database } from '../db/schema.ts'
import type { HallKeeper } from '../hall/keeper.ts'

/** Who asks, and where the answer is found. */
export interface Asking {
  readonly session: Session
  readonly keeper: HallKeeper
  readonly db: Kysely<Database>
  readonly keys: Keys
  readonly pacedDevices: PacedDevices
  /** The ids of the devices that have a socket open. */
  readonly connected: () => ReadonlySet<string>
}

/** Answers one query of the hall; a no is thrown as a ProblemError. */
export type AnswerQuery<Name extends QueryName> = (input: InputOf<Name>, asking: Asking) => Promise<AnswerOf<Name>>
