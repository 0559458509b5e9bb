import type { Alert } from '@one-window/protocol'
import type { HallState } from '../state/hall.ts'
import { iso } from '../time/iso.ts'
import type { HallNow } from '../time/reading.ts'
import { confirmedReading } from './confirm.ts'

/** The alert of a clock that is not believed, for as long as it is not (R15b). */
export function doubtedClock(state: HallState, { at, doubted }: HallNow): Alert[] {
  if (!doubted) return []
  return [
    {
      code: 'clock.doubted',
      since: iso(doubted.since),
      hallTime: iso(at),
      clockTime: iso(doubted.wall),
      isConfirmed: confirmedReading(state, at, doubted) !== null,
    },
  ]
}
