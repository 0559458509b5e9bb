import type { AnswerQuery } from './answer.ts'

/** Who a token is, and the window it holds. */
export const answerMe: AnswerQuery<'me'> = async (_input, { session, keeper }) => {
  const { kind, id, name, roles, hallId } = session.bearer
  const held = await keeper.read(({ state }) => state.windowByOfficer.get(id) ?? null)
  return { kind, account: id, name, roles: [...roles], hallId, windowNo: kind === 'account' ? held : null }
}
