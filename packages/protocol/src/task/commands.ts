import { Type } from 'typebox'
import { laterCommand, strictObject } from '../define.ts'
import { MatterCode, Reason, ThingId, TicketId } from '../ids.ts'
import { LIMITS } from '../limits.ts'
import { AT_WINDOW, STAFF } from '../roles.ts'
import { Task } from './task.ts'

const taskResult = strictObject({ task: Task })
export const CreateTask = laterCommand(
  'task.create',
  'Hands work to the back office',
  AT_WINDOW,
  strictObject({
    ticketId: TicketId,
    kind: Type.String({ minLength: 1, maxLength: 40 }),
    note: Type.Optional(Reason),
    matters: Type.Optional(Type.Array(MatterCode, { maxItems: LIMITS.mattersPerTicketMax })),
  }),
  taskResult,
)
export const ClaimTask = laterCommand(
  'task.claim',
  'Takes a task',
  STAFF,
  strictObject({ taskId: ThingId }),
  taskResult,
)
export const FinishTask = laterCommand(
  'task.finish',
  'Finishes a task',
  STAFF,
  strictObject({ taskId: ThingId, note: Type.Optional(Reason) }),
  taskResult,
)
export const ReturnTask = laterCommand(
  'task.return',
  'Gives a task back with a reason',
  STAFF,
  strictObject({ taskId: ThingId, reason: Reason }),
  taskResult,
)

/** The commands on back-office tasks, in the order the documents show. */
export const TASK_COMMANDS = [CreateTask, ClaimTask, FinishTask, ReturnTask] as const
