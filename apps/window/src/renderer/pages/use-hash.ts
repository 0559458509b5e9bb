import { useSyncExternalStore } from 'react'

/** The location's hash, drawn anew when it changes. */
export function useHash(): string {
  return useSyncExternalStore(onHash, () => location.hash)
}

function onHash(listener: () => void): () => void {
  addEventListener('hashchange', listener)
  return () => removeEventListener('hashchange', listener)
}
