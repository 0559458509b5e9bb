/** Speaks with the browser's own Chinese voice where there is one. */
export interface Voice {
  /** Resolves when the words have ended, at once where no Chinese voice exists. */
  readonly speak: (words: string) => Promise<void>
}

/** Chromium sometimes forgets to tell the end of an utterance; longer than this no call lasts. */
const UTTERANCE_MS_MAX = 12_000
const RATE = 0.9

/** The browser's voice; the list of voices may come later, so it is read before each utterance. */
export function createVoice(synthesis: SpeechSynthesis | undefined): Voice {
  // Held here because Chromium forgets an utterance that nobody refers to, and its end is then never told.
  let utterance: SpeechSynthesisUtterance | null = null
  return {
    speak(words) {
      const voice = synthesis?.getVoices().find(({ lang }) => /^(?:zh|cmn)\b/i.test(lang))
      if (!synthesis || !voice) return Promise.resolve()
      const spoken = new SpeechSynthesisUtterance(words)
      utterance = Object.assign(spoken, { voice, lang: voice.lang, rate: RATE })
      return new Promise((resolve) => {
        const end = () => {
          clearTimeout(timer)
          if (utterance === spoken) utterance = null
          resolve()
        }
        const timer = setTimeout(() => {
          synthesis.cancel()
          end()
        }, UTTERANCE_MS_MAX)
        spoken.addEventListener('end', end)
        spoken.addEventListener('error', end)
        synthesis.cancel()
        synthesis.speak(spoken)
      })
    },
  }
}
