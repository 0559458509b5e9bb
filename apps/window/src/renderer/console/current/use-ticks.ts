import { useState } from 'react'
import { loadTicks, saveTicks, type Ticks, toggled } from './ticks.ts'

/** The matters ticked for the current ticket; another ticket begins with its own. */
export function useTicks(ticketId: string | null): { codes: readonly string[]; toggle: (code: string) => void } {
  const [ticks, setTicks] = useState<Ticks | null>(null)
  const codes = ticketId === null ? [] : ticks?.ticketId === ticketId ? ticks.codes : loadTicks(ticketId)
  return {
    codes,
    toggle(code) {
      if (ticketId === null) return
      const next = { ticketId, codes: toggled(codes, code) }
      saveTicks(next)
      setTicks(next)
    },
  }
}
