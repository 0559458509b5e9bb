import { createStore, type StoreApi } from 'zustand/vanilla'
import { advance } from './advance.ts'
import { newVisit, type Visit, type VisitEvent } from './visit.ts'

/** The only memory of the kiosk; nothing of it is kept anywhere else. */
export interface VisitMemory {
  readonly visit: Visit
  readonly tell: (event: VisitEvent) => void
}
export type VisitStore = StoreApi<VisitMemory>

/** A kiosk that nobody has touched. */
export function createVisitStore(): VisitStore {
  return createStore((set) => ({
    visit: newVisit(1),
    tell: (event) => set(({ visit }) => ({ visit: advance(visit, event) })),
  }))
}
