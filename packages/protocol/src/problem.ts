import { type Static, Type } from 'typebox'
import { oneOf } from './define.ts'
import { PROBLEM_CODES } from './refusals/refusals.ts'

/** RFC 9457 problem details with our stable `code`; `params` fill the person's text (never personal data). */
export const Problem = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  code: oneOf(PROBLEM_CODES),
  detail: Type.Optional(Type.String()),
  params: Type.Optional(Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]))),
  repeat: Type.Optional(Type.Boolean({ description: 'True when a kept refusal is answered again.' })),
})
export type Problem = Static<typeof Problem>
