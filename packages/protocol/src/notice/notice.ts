import { type Static, Type } from 'typebox'
import { orNull, strictObject } from '../define.ts'
import { LIMITS } from '../limits.ts'

/** A line on the kiosk and the display, in both languages. */
export const Notice = strictObject({
  noticeId: Type.String({ minLength: 1, maxLength: 40 }),
  zh: Type.String({ minLength: 1, maxLength: LIMITS.noticeCharsMax }),
  en: orNull(Type.String({ maxLength: LIMITS.noticeCharsMax })),
})
export type Notice = Static<typeof Notice>
