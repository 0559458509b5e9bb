import { LIVE_STATUSES } from '@one-window/protocol'
import type { HallState } from '../state/hall.ts'

export function dayEnded(state: HallState): string[] {
  if (!state.isDayClosed || state.closing) return []
  const live = [...state.tickets.values()].filter(({ status }) => LIVE_STATUSES.includes(status))
  return live.map(({ number }) => `[R15] ${number} is live after the day was closed`)
}

/** From `day.closing` on nobody comes, comes back or is called. */
export function nobodyComesWhileItEnds({ closing, tickets }: HallState): string[] {
  if (!closing) return []
  return [...tickets.values()]
    .filter(({ issuedAt, reinstatedAt, lastCallAt }) =>
      [issuedAt, reinstatedAt, lastCallAt].some((at) => at !== null && at > closing.beganAt),
    )
    .map(({ number }) => `[R15] ${number} came or was called after the day began to end`)
}
