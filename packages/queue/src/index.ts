export { cancellableView } from './cancellation/shown.ts'
export { momentsToOpen } from './day/dues.ts'
export type { Actor } from './decision/actor.ts'
export { actorIdOf, hasRole, SYSTEM } from './decision/actor.ts'
export type { AnyCommand, Step } from './decision/circumstance.ts'
export {
  type AccountFact,
  type DayOpeningFact,
  type DeviceFact,
  type FactRows,
  type MatterFact,
  type Named,
  type Needs,
  NO_FACTS,
  NOBODY,
  type TaxpayerFact,
  type VisitFact,
} from './decision/facts.ts'
export { needsOf } from './decisions.ts'
export { nextDueAt } from './dues.ts'
export { fold } from './folds.ts'
export { checkInvariants } from './invariants.ts'
export { waitingIn } from './lane/lanes.ts'
export { DEFAULT_SETTINGS } from './settings/default-settings.ts'
export { overDefaults } from './settings/merge.ts'
export { type HallState, newHallState } from './state/hall.ts'
export type { Ticket } from './state/ticket.ts'
export { type Touched, takeTouched } from './state/touched.ts'
export type { ServiceWindow } from './state/window.ts'
export { step } from './step.ts'
export { findTickets } from './ticket/find-tickets.ts'
export { issuedToday } from './ticket/issued-by.ts'
export { namedKeysOf, partyKeysOf } from './ticket/parties.ts'
export { hasCreditPriority, isNewTaxpayer } from './ticket/register.ts'
export { canReinstate } from './ticket/reinstate.ts'
export { ticketView } from './ticket/ticket-view.ts'
export { businessDayAt } from './time/calendar.ts'
export {
  type ClockPair,
  type Doubted,
  type HallMoments,
  type HallNow,
  type OwnTime,
  ownTimeAt,
  readClock,
} from './time/reading.ts'
export { upcast } from './upcasts.ts'
export { viewFor } from './views/view-for.ts'
