import { type Static, Type } from 'typebox'
import { strictObject } from '../define.ts'
import { ThingId, TicketId } from '../ids.ts'

/** Work of the back office that does not move the taxpayer. */
export const Task = strictObject({ taskId: ThingId, ticketId: TicketId, kind: Type.String(), status: Type.String() })
export type Task = Static<typeof Task>
