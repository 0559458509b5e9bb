import { Type } from 'typebox'
import { event, strictObject } from '../define.ts'
import { Notice } from './notice.ts'

/** What happens to the lines on the screens. */
export const NOTICE_EVENTS = [
  event('notice.posted', strictObject({ notice: Notice })),
  event('notice.withdrawn', strictObject({ noticeId: Type.String() })),
] as const
