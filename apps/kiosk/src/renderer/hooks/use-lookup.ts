import { useAsk, useConnection } from '@one-window/client'
import { useEffect } from 'react'
import { useVisit } from './visit-context.ts'

/** Asks the server who the typed identifier is; when the server was away it asks again as soon as it is back. */
export function useLookup(): void {
  const [{ asking, problem, step }, tell] = useVisit()
  const isBack = useConnection() === 'connected'
  const asked = useAsk('taxpayer.look-up', asking === null ? null : { taxpayerId: asking })
  useEffect(() => {
    if (asking === null) return
    if (asked.answer) tell({ type: 'found', taxpayerId: asking, found: asked.answer })
    else if (asked.problem) tell({ type: 'not-found', taxpayerId: asking, problem: asked.problem })
  }, [asking, asked.answer, asked.problem, tell])
  const isUnanswered = step === 'identify' && problem?.code === 'unreachable'
  // Only the return of the connection counts: the person may ask again at any moment.
  useEffect(() => {
    if (isBack && isUnanswered) tell({ type: 'submitted' })
  }, [isBack, isUnanswered, tell])
}
