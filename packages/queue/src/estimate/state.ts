import type { CarriesOf } from '../day/carrying.ts'
import { type Learned, learnedBefore } from './learned/learned.ts'

export interface EstimateState {
  estimate: Learned
}

export function emptyEstimate(): EstimateState {
  return { estimate: learnedBefore({ window: [], tutoring: [] }) }
}

export const ESTIMATE_CARRIES: CarriesOf<EstimateState> = {
  estimate: ({ handleSeconds }) => learnedBefore(handleSeconds),
}
