import { Type } from 'typebox'
import { command, strictObject } from '../define.ts'
import { LIMITS } from '../limits.ts'
import { IN_CHARGE } from '../roles.ts'
import { Notice } from './notice.ts'

/** At most LIMITS.noticesMax at once. */
export const PostNotice = command(
  'notice.post',
  'Shows a line on kiosk and display',
  IN_CHARGE,
  strictObject({
    zh: Type.String({ minLength: 1, maxLength: LIMITS.noticeCharsMax }),
    en: Type.Optional(Type.String({ minLength: 1, maxLength: LIMITS.noticeCharsMax })),
  }),
  strictObject({ notice: Notice }),
  ['notices.too-many'],
)
export const WithdrawNotice = command(
  'notice.withdraw',
  'Takes a line down',
  IN_CHARGE,
  strictObject({ noticeId: Type.String({ minLength: 1, maxLength: 40 }) }),
  strictObject({ notice: Notice }),
  ['notice.unknown'],
)

/** The commands on notices, in the order the documents show. */
export const NOTICE_COMMANDS = [PostNotice, WithdrawNotice] as const
