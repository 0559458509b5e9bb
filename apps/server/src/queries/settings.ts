import type { AnswerQuery } from './answer.ts'

/** The rules that are in force in the running day. */
export const answerSettings: AnswerQuery<'settings'> = (_input, { keeper }) =>
  keeper.read(({ state }) => ({ settings: structuredClone(state.settings) }))
