import { Type } from 'typebox'
import { command, strictObject } from '../define.ts'
import { Moment, Reason, ThingId } from '../ids.ts'
import { LIMITS } from '../limits.ts'
import { IN_CHARGE } from '../roles.ts'
import { deviceSince } from './cancellation.ts'

const People = Type.Integer({ minimum: 0, maximum: LIMITS.liveTicketsPerHallMax })

/**
 * Ends the numbers of nobody that a device has issued today since a moment (R1); `ticket.cancellable` says how many there
 * are and that is what `expect` says again: when there are more by now, nobody is cancelled.
 */
export const CancelMany = command(
  'ticket.cancel-many',
  'Cancels the waiting numbers that a device has issued since a moment, but those that somebody stands behind',
  IN_CHARGE,
  strictObject({
    ...deviceSince,
    reason: Reason,
    expect: Type.Integer({
      minimum: 1,
      maximum: LIMITS.liveTicketsPerHallMax,
      description: 'The most that may be cancelled: as many as were named.',
    }),
  }),
  strictObject({ undoId: ThingId, count: People, undoUntil: Moment }),
  ['day.closed', 'device.unknown', 'cancellation.running', 'cancellation.nobody', 'cancellation.grew'],
)

/** Everybody comes back to the old place, but those who have taken another number meanwhile (R1, R3). */
export const RestoreMany = command(
  'ticket.restore-many',
  'Brings back the numbers that were cancelled together, for a few minutes',
  IN_CHARGE,
  strictObject({ undoId: ThingId }),
  strictObject({ undoId: ThingId, count: People }),
  ['day.closed', 'cancellation.unknown', 'cancellation.undone', 'cancellation.too-late', 'cancellation.running'],
)

/** The commands on many numbers at once, in the order the documents show. */
export const CANCELLATION_COMMANDS = [CancelMany, RestoreMany] as const
