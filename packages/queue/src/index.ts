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
export { canReinstate } from './commands/reinstate.ts'
export { DEFAULT_SETTINGS } from './default-settings.ts'
export { nextDueAt } from './due.ts'
export { findTickets } from './find-tickets.ts'
export { fold } from './fold.ts'
export { hasCreditPriority, isNewTaxpayer } from './grounds.ts'
export {
  maskName,
  normalizeTaxpayerId,
  type ParsedTaxpayerId,
  parseTaxpayerId,
  partyIdOf,
  scanTaxpayerId,
} from './identifiers.ts'
export { checkInvariants } from './invariants.ts'
export { namedKeysOf, partyKeysOf } from './parties.ts'
export { type HallState, newHallState, type ServiceWindow, type Ticket } from './state.ts'
export { step } from './step.ts'
export { ticketView } from './ticket-view.ts'
export { viewFor } from './view-for.ts'
