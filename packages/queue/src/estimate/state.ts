import type { CarriesOf } from '../day/carrying.ts'

export interface EstimateState {
  /** The last handle times in ms, newest last (R20). */
  serviceMs: number[]
}

export function emptyEstimate(): EstimateState {
  return { serviceMs: [] }
}

export const ESTIMATE_CARRIES: CarriesOf<EstimateState> = { serviceMs: (opened) => [...opened.serviceMs] }
