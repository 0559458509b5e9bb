import { LIMITS } from '@one-window/protocol'
import type { Cancellation } from '../state/cancellation.ts'

/** Until when (ms) those who were cancelled together may be brought back. */
export function undoUntil({ begunAt }: Pick<Cancellation, 'begunAt'>): number {
  return begunAt + LIMITS.cancellationUndoMinutes * 60_000
}
