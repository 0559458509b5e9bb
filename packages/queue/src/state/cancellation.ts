import type { CarriesOf } from './day.ts'

/** Numbers of a device that are cancelled together, a slice at a time. Moments are ms. */
export interface Cancellation {
  readonly undoId: string
  readonly deviceId: string
  /** The first moment of issue that it is about. */
  sinceAt: number
  begunAt: number
  /** The last of the day's tickets that it is about: who came later stays. */
  readonly lastIssueOrder: number
  /** How many people it named. */
  readonly count: number
  /** Those that it has cancelled, in their order. */
  readonly ticketIds: string[]
  /** How many of them the undo has looked at; null while nobody has undone it. */
  undoneCount: number | null
  /** When the next slice falls due; null when there is none. */
  nextAt: number | null
}

export interface CancellationState {
  /** Those of today that go on or can be undone, and perhaps some before them, by `undoId`. */
  readonly cancellations: Map<string, Cancellation>
}

export function emptyCancellations(): CancellationState {
  return { cancellations: new Map() }
}

export const CANCELLATION_CARRIES: CarriesOf<CancellationState> = { cancellations: 'anew' }

/** The one that goes on now, forwards or back. */
export function runningCancellation({ cancellations }: CancellationState): Cancellation | undefined {
  for (const one of cancellations.values()) if (one.nextAt !== null) return one
  return undefined
}

/** The one of an event; an event that names an unknown one is a bug. */
export function cancellationOf({ cancellations }: CancellationState, undoId: string): Cancellation {
  const cancellation = cancellations.get(undoId)
  if (!cancellation) throw new Error(`event names unknown cancellation ${undoId}`)
  return cancellation
}
