import { chooseLanguage } from '@one-window/ui'
import { useEffect } from 'react'
import { useVisit } from './visit-context.ts'

/** What the page as a whole does for the visit: the text size, and Chinese again for the next person. */
export function usePageHabits(): void {
  const [{ isLarge, visitNo }] = useVisit()
  useEffect(() => {
    document.documentElement.dataset.text = isLarge ? 'large' : 'plain'
  }, [isLarge])
  useEffect(() => {
    if (visitNo > 1) chooseLanguage('zh')
  }, [visitNo])
  // A long touch is a slow touch here, not a wish for the browser's menu.
  useEffect(() => {
    const prevent = (event: Event) => event.preventDefault()
    addEventListener('contextmenu', prevent)
    return () => removeEventListener('contextmenu', prevent)
  }, [])
}
