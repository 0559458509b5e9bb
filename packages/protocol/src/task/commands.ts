import { Type } from 'typebox'
import { laterCommand, strictObject } from '../define.ts'
import { MatterCode, Reason, TicketId } from '../ids.ts'
import { LIMITS } from '../limits.ts'
import { AT_WINDOW, STAFF } from '../roles.ts'

const task = strictObject({ taskId: Type.String(), ticketId: TicketId, kind: Type.String(), status: Type.String() })
const taskResult = strictObject({ task })
const taskBody = strictObject({ taskId: Type.String({ minLength: 1, maxLength: 40 }) })
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
export const ClaimTask = laterCommand('task.claim', 'Takes a task', STAFF, taskBody, taskResult)
export const FinishTask = laterCommand('task.finish', 'Finishes a task', STAFF, taskBody, taskResult)
export const ReturnTask = laterCommand(
  'task.return',
  'Gives a task back with a reason',
  STAFF,
  strictObject({ taskId: Type.String({ minLength: 1, maxLength: 40 }), reason: Reason }),
  taskResult,
)

/** The commands on back-office tasks, in the order the documents show. */
export const TASK_COMMANDS = [CreateTask, ClaimTask, FinishTask, ReturnTask] as const
