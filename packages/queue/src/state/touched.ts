import type { HallSettings } from '@one-window/protocol'
import type { Ticket } from './ticket.ts'
import type { ServiceWindow } from './window.ts'

/** What changed since the keeper last took it: the rows to save, whichever day they are of. */
export interface Touched {
  readonly tickets: Map<string, Ticket>
  /** Numbers that were given, each with its ticket, in their order. */
  readonly numbers: { readonly number: string; readonly ticket: Ticket }[]
  readonly windows: Map<number, ServiceWindow>
  /** Windows that the hall has no more. */
  readonly lostWindows: Set<number>
  /** What the hall is set up with from now on; null while nobody changed it. */
  settings: HallSettings | null
}

export function nothingTouched(): Touched {
  return { tickets: new Map(), numbers: [], windows: new Map(), lostWindows: new Set(), settings: null }
}

/** Takes what was touched: from here on the state notes anew. */
export function takeTouched(state: { touched: Touched }): Touched {
  const { touched } = state
  state.touched = nothingTouched()
  return touched
}
