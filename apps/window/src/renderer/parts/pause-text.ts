import type { ServiceWindow } from '@one-window/protocol'
import type { Translate } from '@one-window/ui'

/** Why a window pauses, in words; of a pause for a moment only that. Nothing when it does not pause. */
export function pauseText(t: Translate, { pauseReason, isShortPause }: ServiceWindow): string {
  if (pauseReason === null) return ''
  return t(isShortPause ? 'pause.moment' : `pauseReasons.${pauseReason}`)
}
