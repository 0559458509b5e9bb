import { useConnection, useLine } from '@one-window/client'
import type { Catalogue } from '@one-window/protocol'
import { useEffect, useState } from 'react'

const NONE: Catalogue = { categories: [], matters: [] }

/** The hall's catalogue of matters; empty until it came, read again after each reconnect. */
export function useCatalogue(): Catalogue {
  const line = useLine()
  const isConnected = useConnection() === 'connected'
  const [catalogue, setCatalogue] = useState(NONE)
  useEffect(() => {
    if (!isConnected) return
    const leaving = new AbortController()
    void line.read('matters', leaving.signal).then((answer) => {
      if (answer.ok && !leaving.signal.aborted) setCatalogue(answer.value)
    })
    return () => leaving.abort()
  }, [line, isConnected])
  return catalogue
}
