import type { WindowView } from '@one-window/protocol'
import { useEffect, useRef, useState } from 'react'
import { chime } from './chime.ts'

/** The ticket that came to a ready window by itself (R6), or null; with the sound on, it rings once. */
export function useArrival(view: WindowView, isSoundOn: boolean): string | null {
  const wasReady = useRef(false)
  const [arrivedId, setArrivedId] = useState<string | null>(null)
  const ticketId = view.current?.ticket.id ?? null
  const isReady = view.window.state === 'ready'
  useEffect(() => {
    if (ticketId !== null && wasReady.current) {
      setArrivedId(ticketId)
      if (isSoundOn) chime()
    }
    wasReady.current = isReady
  }, [ticketId, isReady, isSoundOn])
  return view.current?.ticket.status === 'called' && arrivedId === ticketId ? arrivedId : null
}
