import { Type } from 'typebox'
import { event, strictObject } from '../define.ts'
import { Ms, Reason, ThingId, TicketId } from '../ids.ts'

const ofCancellation = { undoId: ThingId }

/** What happens to many numbers at once: a slice of them at a time, each number with an event of its own. */
export const CANCELLATION_EVENTS = [
  event(
    'cancellation.begun',
    strictObject({
      ...ofCancellation,
      deviceId: ThingId,
      sinceAt: Ms,
      count: Type.Integer({ minimum: 1, description: 'How many people it names; it never cancels more.' }),
      reason: Reason,
    }),
  ),
  event('cancellation.undone', strictObject(ofCancellation)),
  event(
    'cancellation.advanced',
    strictObject({
      ...ofCancellation,
      count: Type.Integer({ minimum: 0, description: 'How many were cancelled, or looked at by the undo, this time.' }),
      isOver: Type.Boolean(),
    }),
  ),
  event('ticket.restored', strictObject({ ...ofCancellation, ticketId: TicketId })),
] as const
