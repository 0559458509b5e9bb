import { LIVE_STATUSES } from '@one-window/protocol'
import type { HallState } from '../state/hall.ts'

export function dayEnded(state: HallState): string[] {
  if (!state.isDayClosed) return []
  const live = [...state.tickets.values()].filter(({ status }) => LIVE_STATUSES.includes(status))
  return live.map(({ number }) => `[R15] ${number} is live after the day was closed`)
}
