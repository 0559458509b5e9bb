import { readDevices } from '../db/device.ts'
import type { AnswerQuery } from './answer.ts'

/** Who a token is, and the window it holds. */
export const answerMe: AnswerQuery<'me'> = async (_input, { session, keeper }) => {
  const { kind, id, name, roles, hallId } = session.bearer
  const held = await keeper.read(({ state }) => state.windowByOfficer.get(id) ?? null)
  return { kind, account: id, name, roles: [...roles], hallId, windowNo: kind === 'account' ? held : null }
}

/** The devices of the hall, the one paired last first. */
export const answerDevices: AnswerQuery<'devices'> = async (_input, { db, keeper }) => {
  return { devices: await readDevices(db, keeper.hallId) }
}
