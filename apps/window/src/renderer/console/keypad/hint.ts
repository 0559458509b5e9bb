import type { WindowView } from '@one-window/protocol'
import type { NextEnd } from '../keys/next-end.ts'

/** What the officer may want to know now; each has its sentence in the locale files under `hints`. */
export type Hint =
  | 'closed'
  | 'paused'
  | 'idle'
  | 'ready'
  | 'arrived'
  | 'called'
  | 'not-started'
  | 'no-show-proposed'
  | 'grounds-declared'
  | 'tutoring'
  | 'serving'

/** The one sentence beside the keys. Pure. */
export function hintOf(view: WindowView, isArrival: boolean, nextEnd: NextEnd | null): Hint {
  const { current, window: serviceWindow } = view
  if (!current) return isFreeState(serviceWindow.state) ? serviceWindow.state : 'idle'
  if (current.noShowProposed) return 'no-show-proposed'
  if (current.groundsRecords.some(({ standing }) => standing === 'declared')) return 'grounds-declared'
  if (current.ticket.status === 'called') {
    if (isArrival) return 'arrived'
    return nextEnd === 'missed' ? 'not-started' : 'called'
  }
  return current.ticket.lane === 'tutoring' ? 'tutoring' : 'serving'
}

function isFreeState(state: WindowView['window']['state']): state is 'closed' | 'paused' | 'idle' | 'ready' {
  return state !== 'called' && state !== 'serving'
}
