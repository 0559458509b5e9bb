import { type Static, Type } from 'typebox'
import { oneOf, strictObject } from '../define.ts'

/** `GET /api/health` */
export const Health = strictObject({
  status: oneOf(['ok', 'degraded', 'stopping']),
  /** Why the server is degraded: it serves people, and somebody should look. Older servers do not say it. */
  reasons: Type.Optional(Type.Array(oneOf(['clock.doubted']))),
  version: Type.String(),
  halls: Type.Record(Type.String(), Type.Integer()),
})
export type Health = Static<typeof Health>
