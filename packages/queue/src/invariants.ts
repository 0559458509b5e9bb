import { oneCancellationAtATime } from './cancellation/invariants.ts'
import { nothingLiesAhead } from './clock/invariants.ts'
import { dayEnded, nobodyComesWhileItEnds } from './day/invariants.ts'
import { closedLanesAreNoted, queuesHoldTheWaiting } from './lane/invariants.ts'
import type { HallState } from './state/hall.ts'
import { numbersUnique, oneLiveTicketEach } from './ticket/invariants.ts'
import {
  nobodyWaitsAtAReadyWindow,
  nobodyWaitsForAnAbsentWindow,
  oneOfficerAWindow,
  onePersonAtAWindow,
} from './window/invariants.ts'

/** What must hold between two commands; each answers what the state breaks, in words. */
const INVARIANTS: readonly ((state: HallState) => string[])[] = [
  oneLiveTicketEach,
  numbersUnique,
  oneCancellationAtATime,
  queuesHoldTheWaiting,
  closedLanesAreNoted,
  onePersonAtAWindow,
  oneOfficerAWindow,
  nobodyWaitsAtAReadyWindow,
  nobodyWaitsForAnAbsentWindow,
  dayEnded,
  nobodyComesWhileItEnds,
  nothingLiesAhead,
]

/** Every invariant of R1–R8, R12, R13 and R15 that the state breaks, in words; empty when it is sound. */
export function checkInvariants(state: HallState): string[] {
  return INVARIANTS.flatMap((broken) => broken(state))
}
