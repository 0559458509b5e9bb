import { Type } from 'typebox'
import { event, orNull, strictObject } from '../define.ts'

/** What happens to who is on duty. */
export const DUTY_EVENTS = [event('duty.leader-set', strictObject({ name: orNull(Type.String()) }))] as const
