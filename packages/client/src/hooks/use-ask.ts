import type { AnswerOf, InputOf, QueryName } from '@one-window/protocol'
import { useQuery } from '@tanstack/react-query'
import { askOptions, refusedIn } from '../ask/asks.ts'
import type { Refused } from '../line/outcome.ts'
import { useLine } from './line-context.ts'

/** A question and what came of it; both null while it is under way or not asked. */
export interface Asked<Name extends QueryName> {
  readonly answer: AnswerOf<Name> | null
  /** Why there is no newer answer, or null. */
  readonly problem: Refused | null
  readonly askAgain: () => void
}

interface AskOptions {
  /** What the answer tells goes on changing: it is asked again as often as this. */
  readonly everyMs?: number
}

/** Asks a query and keeps its answer as long as it stays true; null asks nothing. After a reconnect it is asked again. */
export function useAsk<Name extends QueryName>(
  name: Name,
  input: InputOf<Name> | null,
  { everyMs }: AskOptions = {},
): Asked<Name> {
  const { data, error, refetch } = useQuery({
    ...askOptions(useLine(), name, input),
    refetchInterval: everyMs ?? false,
  })
  return { answer: data ?? null, problem: refusedIn(error), askAgain: () => void refetch() }
}
