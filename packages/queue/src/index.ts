export type { Actor } from './actor.ts'
export { SYSTEM } from './actor.ts'
export type { AnyCommand, Step } from './circumstance.ts'
export {
  type ClockPair,
  type Doubted,
  type HallMoments,
  type HallNow,
  type OwnTime,
  ownTimeAt,
  readClock,
} from './clock/reading.ts'
export { businessDayAt } from './day/calendar.ts'
export { momentsToOpen } from './day/dues.ts'
export { needsOf } from './decisions.ts'
export { nextDueAt } from './dues.ts'
export {
  type DayOpeningFact,
  type FactRows,
  type MatterFact,
  type Named,
  type Needs,
  NO_FACTS,
  NOBODY,
  type TaxpayerFact,
  type VisitFact,
} from './facts.ts'
export { fold } from './folds.ts'
export { hasCreditPriority, isNewTaxpayer } from './grounds/grounds.ts'
export { checkInvariants } from './invariants.ts'
export { waitingIn } from './lane/lanes.ts'
export { DEFAULT_SETTINGS } from './settings/default-settings.ts'
export { overDefaults } from './settings/merge.ts'
export { type HallState, newHallState } from './state.ts'
export { step } from './step.ts'
export { findTickets } from './ticket/find-tickets.ts'
export { namedKeysOf, partyKeysOf } from './ticket/parties.ts'
export { canReinstate } from './ticket/reinstate.ts'
export type { Ticket } from './ticket/state.ts'
export { ticketView } from './ticket/ticket-view.ts'
export { type Touched, takeTouched } from './touched.ts'
export { upcast } from './upcasts.ts'
export { viewFor } from './views/view-for.ts'
export type { ServiceWindow } from './window/state.ts'
