import { event, strictObject } from '../define.ts'
import { AccountName } from '../ids.ts'

/** What happens to sessions as the hall must remember it. Tokens stand in no event. */
export const SESSION_EVENTS = [event('session.ended', strictObject({ account: AccountName }))] as const
