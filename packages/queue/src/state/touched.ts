import type { HallSettings } from '@one-window/protocol'
import type { Ticket } from './ticket.ts'
import type { ServiceWindow } from './window.ts'

/** What changed since the keeper last took it: the rows to save, whichever day they are of. */
export interface Touched {
  readonly tickets: Map<string, Ticket>
  /** Numbers that were given, each with its ticket, in their order. */
  readonly numbers: { readonly number: string; readonly ticket: Ticket }[]
  /** Tickets that live now and did not before, and the other way round: whose parties have a number (R1). */
  readonly nowLive: Set<Ticket>
  readonly noLongerLive: Set<Ticket>
  readonly windows: Map<number, ServiceWindow>
  /** Whether more than people moved at them: an officer, a pause, tiers. */
  isStaffingTouched: boolean
  /** Windows that the hall has no more. */
  readonly lostWindows: Set<number>
  /** What the hall is set up with from now on; null while nobody changed it. */
  settings: HallSettings | null
}

export function nothingTouched(): Touched {
  return {
    tickets: new Map(),
    numbers: [],
    nowLive: new Set(),
    noLongerLive: new Set(),
    windows: new Map(),
    isStaffingTouched: false,
    lostWindows: new Set(),
    settings: null,
  }
}

/** Notes that a ticket became live or ceased to be; one that did both since is as it was. */
export function touchLife({ nowLive, noLongerLive }: Touched, ticket: Ticket, isLive: boolean): void {
  const [here, there] = isLive ? [nowLive, noLongerLive] : [noLongerLive, nowLive]
  if (!there.delete(ticket)) here.add(ticket)
}

/** Takes what was touched: from here on the state notes anew. */
export function takeTouched(state: { touched: Touched }): Touched {
  const { touched } = state
  state.touched = nothingTouched()
  return touched
}
