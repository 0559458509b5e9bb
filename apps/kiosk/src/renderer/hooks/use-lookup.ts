import { useConnection, useLine } from '@one-window/client'
import { useEffect } from 'react'
import { useVisit } from './visit-context.ts'

/** Asks the server who the typed identifier is; when the server was away it asks again as soon as it is back. */
export function useLookup(): void {
  const line = useLine()
  const [{ asking, problem, step }, tell] = useVisit()
  const isBack = useConnection() === 'connected'
  useEffect(() => {
    if (asking === null) return
    const leaving = new AbortController()
    void line.ask('lookups/taxpayer', { taxpayerId: asking }, leaving.signal).then((answer) => {
      if (leaving.signal.aborted) return
      if (answer.ok) tell({ type: 'found', taxpayerId: asking, found: answer.value })
      else tell({ type: 'not-found', taxpayerId: asking, problem: { code: answer.code, params: answer.params } })
    })
    return () => leaving.abort()
  }, [asking, line, tell])
  const isUnanswered = step === 'identify' && problem?.code === 'unreachable'
  // Only the return of the connection counts: the person may ask again at any moment.
  useEffect(() => {
    if (isBack && isUnanswered) tell({ type: 'submitted' })
  }, [isBack, isUnanswered, tell])
}
