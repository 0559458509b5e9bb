import type { Translate } from '@one-window/ui'
import type { KeyName, KeyState } from './keys.ts'

/** A resting key says why, an enabled one what it does. */
export function explanationOf(t: Translate, name: KeyName, { reason, secondsLeft }: KeyState): string {
  return reason ? t(`reasons.${reason}`, { seconds: secondsLeft ?? 0 }) : t(`does.${name}`)
}
