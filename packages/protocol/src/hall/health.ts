import { type Static, Type } from 'typebox'
import { oneOf, strictObject } from '../define.ts'

/** `GET /api/health` */
export const Health = strictObject({
  status: oneOf(['ok', 'stopping']),
  version: Type.String(),
  halls: Type.Record(Type.String(), Type.Integer()),
})
export type Health = Static<typeof Health>
