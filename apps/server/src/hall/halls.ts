import { ProblemError } from '../problem/problem-error.ts'
import type { HallKeeper } from './keeper.ts'

/** The keepers of this server by the ids of their halls. */
export type Halls = ReadonlyMap<string, HallKeeper>

/** The keeper of a hall; 404 `hall.unknown` when there is no such hall. */
export function keeperOf(halls: Halls, hallId: string): HallKeeper {
  const keeper = halls.get(hallId)
  if (!keeper) throw new ProblemError('hall.unknown')
  return keeper
}
