import type { Translate } from '@one-window/ui'
import type { KeyName, KeyState } from './keys.ts'
import type { NextEnd } from './next-end.ts'

/** A resting key says why, an enabled one what it does; Next says it of the number that is here (R8b). */
export function explanationOf(
  t: Translate,
  name: KeyName,
  { reason, secondsLeft }: KeyState,
  nextEnd: NextEnd | null = null,
): string {
  if (reason) return t(`reasons.${reason}`, { seconds: secondsLeft ?? 0 })
  return t(name === 'next' && nextEnd === 'missed' ? 'does.nextMissed' : `does.${name}`)
}
