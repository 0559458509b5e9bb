import { Type } from 'typebox'
import { strictObject } from '../define.ts'

/** The hall’s name in both languages. */
export const HallName = strictObject({ zh: Type.String(), en: Type.String() })
