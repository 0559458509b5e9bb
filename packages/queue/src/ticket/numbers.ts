import type { Lane } from '@one-window/protocol'
import type { HallState } from '../state/hall.ts'

/** The next number of a lane's prefix: from 001, four digits after 999, never reused on a business day (R2). */
export function nextNumber(state: HallState, lane: Lane): { number: string; prefix: string; sequence: number } {
  const prefix = state.settings.prefixes[lane]
  const sequence = (state.lastSequence.get(prefix) ?? 0) + 1
  return { number: `${prefix}${String(sequence).padStart(3, '0')}`, prefix, sequence }
}
