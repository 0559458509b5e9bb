import { type Static, Type } from 'typebox'
import { orNull, strictObject } from '../define.ts'
import { Moment, ThingId, TicketNumber } from '../ids.ts'
import { LIMITS } from '../limits.ts'

/** What is cancelled together: what a device has issued since a moment. */
export const deviceSince = { deviceId: ThingId, since: Moment }

/** Whom a cancellation would name, before it does. */
export const Cancellable = strictObject({
  count: Type.Integer({ minimum: 0, description: 'So many people would lose their number.' }),
  staying: Type.Integer({
    minimum: 0,
    description: 'So many numbers of this device would stay: they were called, or the register or staff knows them.',
  }),
  firstNumber: orNull(TicketNumber),
  lastNumber: orNull(TicketNumber),
  numbers: Type.Array(TicketNumber, { maxItems: LIMITS.cancellableShownMax, description: 'The first of them.' }),
})
export type Cancellable = Static<typeof Cancellable>

/** Numbers that were cancelled together, as those in charge see it while it goes on or can be undone. */
export const Cancellation = strictObject({
  undoId: ThingId,
  deviceId: ThingId,
  count: Type.Integer({ minimum: 0, description: 'How many people it named.' }),
  done: Type.Integer({ minimum: 0, description: 'How many it has cancelled, or the undo has looked at, until now.' }),
  undoUntil: Moment,
  isUndone: Type.Boolean(),
  isRunning: Type.Boolean(),
})
export type Cancellation = Static<typeof Cancellation>
