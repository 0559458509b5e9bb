/** The fixed words of the contract (DESIGN.md, "Words"); schemas and types are derived from these lists. */
export const LANES = ['general', 'priority', 'tutoring'] as const
export type Lane = (typeof LANES)[number]

/** Lanes that the same windows serve: general and priority, and tutoring by itself. */
export const LANE_FAMILIES = ['window', 'tutoring'] as const
export type LaneFamily = (typeof LANE_FAMILIES)[number]
export const FAMILY_OF: Readonly<Record<Lane, LaneFamily>> = {
  general: 'window',
  priority: 'window',
  tutoring: 'tutoring',
}

/** The parts of the building. */
export const ZONES = ['main', 'annex'] as const
export type Zone = (typeof ZONES)[number]

/** Why a ticket has a head start. */
export const GROUNDS = ['credit-a', 'green', 'appointment', 'return'] as const
export type Grounds = (typeof GROUNDS)[number]

/** What a person may declare for the green channel; journaled only as the ground `green`, never which. */
export const NEEDS = ['elderly', 'disabled', 'pregnant', 'military', 'ill'] as const
export type Need = (typeof NEEDS)[number]

/** waiting → called → serving → completed; held; no-show → waiting; cancelled; expired. */
export const TICKET_STATUSES = [
  'waiting',
  'called',
  'serving',
  'held',
  'completed',
  'no-show',
  'cancelled',
  'expired',
] as const
export type TicketStatus = (typeof TICKET_STATUSES)[number]

/** A live ticket is one of these: R1 allows a taxpayer one. */
export const LIVE_STATUSES: readonly TicketStatus[] = ['waiting', 'called', 'serving', 'held']

/** Only `ready` windows are given a waiting ticket without a press (R6). */
export const WINDOW_STATES = ['closed', 'paused', 'idle', 'ready', 'called', 'serving'] as const
export type WindowState = (typeof WINDOW_STATES)[number]

/** Why an officer pauses. */
export const PAUSE_REASONS = ['break', 'meal', 'errand', 'equipment', 'training', 'other'] as const
export type PauseReason = (typeof PAUSE_REASONS)[number]

/** The languages of every screen. */
export const LANGUAGES = ['zh', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** The yearly credit grades; M is for newly founded enterprises. */
export const CREDIT_GRADES = ['A', 'B', 'C', 'D', 'M'] as const
export type CreditGrade = (typeof CREDIT_GRADES)[number]

/** How `next` ended a visit: completed, tutored and on to a window (R13), or missed because nobody was served (R8b). */
export const VISIT_ENDS = ['completed', 'tutored', 'unserved'] as const
export type VisitEnd = (typeof VISIT_ENDS)[number]

/** How a ticket ended, where its status alone does not tell. */
export const ENDINGS = ['next', 'complete', 'day-close', 'no-show', 'unserved', 'cancel', 'expire'] as const
export type Ending = (typeof ENDINGS)[number]
