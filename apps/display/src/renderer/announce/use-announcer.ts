import { useLine } from '@one-window/client'
import type { DisplayCall, DisplayView } from '@one-window/protocol'
import { spokenCall, textsIn } from '@one-window/ui'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { createAnnouncements, type SpokenMemory } from './announcements.ts'
import { createAnnouncer } from './announcer.ts'
import { createChime } from './sound.ts'
import { createVoice } from './voice.ts'

const MEMORY_KEY = 'one-window.display.spoken'

/** Announces the calls of each new view; tells which call stands in the light and whether sound needs a touch. */
export function useAnnouncer(view: DisplayView | null): { spotlight: DisplayCall | null; needsTouch: boolean } {
  const { live, outside } = useLine()
  const [{ announcer, chime }] = useState(() => {
    const sound = createChime(new AudioContext(), window)
    const voice = createVoice(globalThis.speechSynthesis)
    const made = createAnnouncer({
      announcements: createAnnouncements(pageMemory),
      chime: sound.play,
      speak: (call) => voice.speak(spokenCall(textsIn('zh'), 'zh', call)),
      wait: (delayMs) => new Promise((resolve) => outside.after(delayMs, resolve)),
      now: live.serverNow,
    })
    return { announcer: made, chime: sound }
  })
  useEffect(() => {
    if (view) announcer.hear(view)
  }, [view, announcer])
  const spotlight = useSyncExternalStore(announcer.onSpotlight, announcer.spotlight)
  const needsTouch = useSyncExternalStore(chime.onChange, chime.needsTouch)
  return { spotlight, needsTouch }
}

/** Kept for this tab only: a reload does not speak again, another day begins anew. */
const pageMemory: SpokenMemory = {
  load: () => (sessionStorage.getItem(MEMORY_KEY) ?? '').split(' ').filter((key) => key !== ''),
  save: (keys) => sessionStorage.setItem(MEMORY_KEY, keys.join(' ')),
}
