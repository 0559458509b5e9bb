import { type Refused, useLine, useNow } from '@one-window/client'
import type { LookUpTicket, TicketsFound } from '@one-window/protocol'
import { useEffect, useState } from 'react'

/** What a question for a person's numbers was answered. */
export interface Found {
  readonly tickets: TicketsFound['tickets'] | null
  readonly problem: Refused | null
}

const NOTHING: Found = { tickets: null, problem: null }
/** The hall moves on while the guide talks: what was found is asked again. */
const ASK_AGAIN_MS = 5_000

/** Finds a person's numbers and keeps them true; `changes` counts what the guide did, to ask at once. */
export function useLookUp(wanted: LookUpTicket | undefined, changes: number): Found {
  const line = useLine()
  const [found, setFound] = useState(NOTHING)
  const period = Math.floor(useNow(ASK_AGAIN_MS) / ASK_AGAIN_MS)
  const text = JSON.stringify(wanted)
  useEffect(() => {
    if (text === undefined) return setFound(NOTHING)
    const leaving = new AbortController()
    void line.ask('lookups/ticket', JSON.parse(text) as LookUpTicket, leaving.signal).then((answer) => {
      if (leaving.signal.aborted) return
      setFound(answer.ok ? { tickets: answer.value.tickets, problem: null } : { tickets: null, problem: answer })
    })
    return () => leaving.abort()
    // The period and the changes are no part of the question: they say when to ask it again.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [line, text, period, changes])
  return found
}
