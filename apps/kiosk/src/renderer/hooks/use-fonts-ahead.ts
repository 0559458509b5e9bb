import { textsOfPage } from '@one-window/ui'
import { useEffect } from 'react'

/**
 * The font comes in pieces, each when a character of it is first drawn. The words for "the server is away" are drawn
 * when no piece can come any more, so the pieces of every text are fetched at the start.
 */
export function useFontsAhead(): void {
  useEffect(() => {
    const words = JSON.stringify(textsOfPage().store.data)
    // Without the font the words stand in the machine's own: nothing to repair.
    document.fonts.load("1rem 'Noto Sans SC Variable'", words).catch(() => undefined)
  }, [])
}
