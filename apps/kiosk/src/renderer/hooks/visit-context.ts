import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { Visit, VisitEvent } from '../flow/visit.ts'
import type { VisitStore } from '../flow/visit-store.ts'

/** The kiosk's one store, given by Kiosk.tsx. */
export const VisitContext = createContext<VisitStore | null>(null)

/** The visit as it stands, and how to tell it what happened. */
export function useVisit(): [Visit, (event: VisitEvent) => void] {
  const store = useContext(VisitContext)
  if (!store) throw new Error('useVisit needs a VisitContext above it')
  return [useStore(store, ({ visit }) => visit), store.getState().tell]
}
