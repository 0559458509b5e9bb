import { Type } from 'typebox'
import { strictObject } from '../define.ts'
import { LIMITS } from '../limits.ts'

const OneName = Type.String({ maxLength: LIMITS.nameCharsMax })

/** The hall’s name in both languages. */
export const HallName = strictObject({ zh: OneName, en: OneName })
