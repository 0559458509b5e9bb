import type { CarriesOf } from './day.ts'

export interface DutyState {
  dutyLeader: string | null
}

export function emptyDuty(): DutyState {
  return { dutyLeader: null }
}

export const DUTY_CARRIES: CarriesOf<DutyState> = { dutyLeader: (opened) => opened.dutyLeader }
