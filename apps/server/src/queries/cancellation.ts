import { cancellableView } from '@one-window/queue'
import { readDeviceFacts } from '../db/device.ts'
import { ProblemError } from '../problem/problem-error.ts'
import type { AnswerQuery } from './answer.ts'

/** Whom cancelling what a device has issued since a moment would name, before anybody presses. */
export const answerCancellable: AnswerQuery<'ticket.cancellable'> = async ({ deviceId, since }, { db, keeper }) => {
  const known = await readDeviceFacts(db, keeper.hallId, [deviceId])
  if (!known.has(deviceId)) throw new ProblemError('device.unknown')
  return keeper.read(({ state }) => cancellableView(state, deviceId, Date.parse(since)))
}
