export {
  type Actor,
  type AnyCommand,
  type Circumstance,
  type Facts,
  NO_FACTS,
  type Refusal,
  type Step,
  type TaxpayerFact,
} from './circumstance.ts'
export { nextDueAt } from './dues.ts'
export { fold } from './folds.ts'
export { hasCreditPriority, isNewTaxpayer } from './grounds/grounds.ts'
export { checkInvariants } from './invariants.ts'
export { DEFAULT_SETTINGS } from './settings/default-settings.ts'
export { mergeSettings } from './settings/merge.ts'
export { type HallState, newHallState, type ServiceWindow, type Ticket } from './state.ts'
export { step } from './step.ts'
export { findTickets } from './ticket/find-tickets.ts'
export { namedKeysOf, partyKeysOf } from './ticket/parties.ts'
export { canReinstate } from './ticket/reinstate.ts'
export { ticketView } from './ticket/ticket-view.ts'
export { upcast } from './upcasts.ts'
export { viewFor } from './views/view-for.ts'
