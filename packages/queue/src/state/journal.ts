import type { CarriesOf } from './day.ts'

/** Whose state it is and where in the journal it stands. */
export interface JournalState {
  readonly hallId: string
  /** The number of the last event folded; 0 before the first. */
  seq: number
  /** The moment of the last event: time never runs backwards. */
  lastAt: number
}

export function emptyJournal(hallId: string): JournalState {
  return { hallId, seq: 0, lastAt: 0 }
}

export const JOURNAL_CARRIES: CarriesOf<JournalState> = { hallId: 'kept', seq: 'kept', lastAt: 'kept' }
