import { readTyped, readTypedPhone, type TypedReading } from '@one-window/protocol'
import type { Visit } from './visit.ts'

/** What stands in the field, read as what the person was asked for. */
export function readingOf({ typed, isPhone }: Pick<Visit, 'typed' | 'isPhone'>): TypedReading {
  return isPhone ? readTypedPhone(typed) : readTyped(typed)
}
