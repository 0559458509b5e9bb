import type { HallState } from '../state/hall.ts'
import { lastMomentOf } from './moments.ts'

/** The hall's time is the moment of its last event: nothing that it knows lies beyond it. */
export function nothingLiesAhead(state: HallState): string[] {
  const isAhead = (thing: object): boolean => lastMomentOf(thing) > state.lastAt
  return [
    ...[...state.tickets.values()].filter(isAhead).map(({ number }) => number),
    ...[...state.windows.values()].filter(isAhead).map(({ windowNo }) => `window ${windowNo}`),
    ...state.calls.filter(isAhead).map(({ number }) => `the call of ${number}`),
  ].map((what) => `[R15b] ${what} lies in the future`)
}
