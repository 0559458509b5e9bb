import { useLine } from '@one-window/client'
import { useEffect, useState } from 'react'
import { idlenessOf, idleSecondsMax } from '../flow/idle.ts'
import { useVisit } from './visit-context.ts'

const TOUCHES = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const

/** Seconds until the visit ends because nobody touches the screen; null while there is no warning. */
export function useIdle(isPaused: boolean): number | null {
  const { outside } = useLine()
  const [{ step, visitNo }, tell] = useVisit()
  const [secondsLeft, setSecondsLeft] = useState<number | null>(null)
  useEffect(() => {
    let touchedAt = outside.now()
    let cancel = () => {}
    const look = () => {
      const { secondsLeft: left, nextLookMs } = idlenessOf(outside.now() - touchedAt, idleSecondsMax(step))
      setSecondsLeft(step === 'welcome' ? null : left)
      if (left === 0) tell({ type: 'finished' })
      else cancel = outside.after(nextLookMs, look)
    }
    const touch = () => {
      cancel()
      touchedAt = outside.now()
      look()
    }
    if (isPaused) return
    // An untouched welcome screen has nothing to forget.
    if (step !== 'welcome') touch()
    for (const name of TOUCHES) addEventListener(name, touch, { capture: true, passive: true })
    return () => {
      cancel()
      setSecondsLeft(null)
      for (const name of TOUCHES) removeEventListener(name, touch, { capture: true })
    }
  }, [step, visitNo, isPaused, outside, tell])
  return secondsLeft
}
