import { useEffect, useEffectEvent } from 'react'

/** One answer of a dialog. */
export interface Choice {
  readonly key: string
  readonly label: string
  /** Why it cannot be chosen now, or null. */
  readonly refusal?: string | null
  readonly onChoose: () => void
}

/** The digits 1–9 choose from an open dialog's list. */
export function useDigits(choices: readonly Choice[]): void {
  const act = useEffectEvent((event: KeyboardEvent) => {
    if (event.repeat || event.ctrlKey || event.altKey || event.metaKey) return
    const choice = /^[1-9]$/.test(event.key) ? choices[Number(event.key) - 1] : undefined
    if (!choice || choice.refusal) return
    event.preventDefault()
    choice.onChoose()
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => act(event)
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
