import { LANGUAGES, type Language } from '@one-window/protocol'
import { chooseLanguage } from '@one-window/ui'

const STORE_KEY = 'one-window.window.language'

/** Chooses the language that was used last in this browser. */
export function restoreLanguage(): void {
  const kept = LANGUAGES.find((language) => language === localStorage.getItem(STORE_KEY))
  if (kept) chooseLanguage(kept)
}

/** Keeps the chosen language for the next time. */
export function keepLanguage(language: Language): void {
  localStorage.setItem(STORE_KEY, language)
}
