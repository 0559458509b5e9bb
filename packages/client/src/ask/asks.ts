import { type AnswerOf, type InputOf, type QueryName, queryNamed } from '@one-window/protocol'
import { QueryClient, queryOptions } from '@tanstack/react-query'
import type { Line } from '../line/line.ts'
import type { Refused } from '../line/outcome.ts'

/** A "no" on its way through the cache, which knows only what is thrown. */
class Unanswered extends Error {
  readonly refused: Refused

  constructor(refused: Refused) {
    super(refused.code)
    this.refused = refused
  }
}

/** The "no" that a query met, or null. */
export function refusedIn(error: Error | null): Refused | null {
  if (error === null || error instanceof Unanswered) return error?.refused ?? null
  throw error
}

/** The answers of one line. The line itself tries again and knows when the server is back, not the browser. */
export function createAsks(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: false, networkMode: 'always', refetchOnWindowFocus: false, refetchOnReconnect: false },
    },
  })
}

/** Asks everything on the screen again whenever the line is back; the answer ends that. */
export function askAgainOnReturn({ live }: Line, asks: QueryClient): () => void {
  return live.onConnection(() => {
    if (live.connection() === 'connected') void asks.invalidateQueries()
  })
}

/** One question to the cache; without an input it is not asked. What does not stay true is forgotten with its screen. */
export function askOptions<Name extends QueryName>({ ask }: Line, name: Name, input: InputOf<Name> | null) {
  const { freshMs } = queryNamed(name)
  return queryOptions({
    queryKey: [name, input],
    enabled: input !== null,
    staleTime: freshMs,
    gcTime: freshMs > 0 ? Number.POSITIVE_INFINITY : 0,
    async queryFn({ signal }): Promise<AnswerOf<Name>> {
      const reply = await ask(name, input as InputOf<Name>, signal)
      if (!reply.ok) throw new Unanswered(reply)
      return reply.value
    },
  })
}
