import { useConnection, useLine } from '@one-window/client'
import type { Catalogue } from '@one-window/protocol'
import { useEffect, useState } from 'react'

/** The hall's catalogue of matters, or null until it came; asked again when the server is back. */
export function useCatalogue(): Catalogue | null {
  const line = useLine()
  const isConnected = useConnection() === 'connected'
  const [catalogue, setCatalogue] = useState<Catalogue | null>(null)
  useEffect(() => {
    if (catalogue || !isConnected) return
    const leaving = new AbortController()
    void line.read('matters', leaving.signal).then((answer) => {
      if (answer.ok && !leaving.signal.aborted) setCatalogue(answer.value)
    })
    return () => leaving.abort()
  }, [catalogue, isConnected, line])
  return catalogue
}
