import type { Command } from '@one-window/protocol'
import type { HallState } from '../state/hall.ts'

/** How a run may begin. */
export const OPENING_NAMES = ['quiet', 'sent', 'long-end'] as const
type OpeningName = (typeof OPENING_NAMES)[number]
type Opening = (state: HallState) => Command

/** What is pressed before a run, one a second: chance alone seldom comes to where the order is the hardest. */
export const OPENINGS: Readonly<Record<OpeningName, readonly Opening[]>> = {
  quiet: [open(1), open(3), open(4)],
  /** Like the quiet one, but a day's end with more than three is a long one (R15). */
  'long-end': [open(1), open(3), open(4)],
  /** The second was sent to window 3 and called at window 1 out of turn, where the first can be brought back (R8, R12). */
  sent: [
    open(1),
    open(2),
    open(3),
    ...Array.from({ length: 4 }, () => issue),
    ...[1, 2, 3].map(
      (windowNo): Opening =>
        () => ({ name: 'window.next', body: { windowNo } }),
    ),
    () => ({ name: 'window.transfer', body: { windowNo: 2, to: { windowNo: 3 } } }),
    () => ({ name: 'window.complete', body: { windowNo: 1 } }),
    (state) => ({ name: 'window.call', body: { windowNo: 1, ticketId: second(state), reason: 'a reason' } }),
    () => ({ name: 'window.complete', body: { windowNo: 3 } }),
  ],
}

/** How many end in one step at most, for each of them. */
export const ENDED_AT_ONCE_MAX: Readonly<Record<OpeningName, number>> = { quiet: 1_000, sent: 1_000, 'long-end': 3 }

function open(windowNo: number): Opening {
  return () => ({ name: 'window.open', body: { windowNo } })
}

function issue(): Command {
  return { name: 'ticket.issue', body: {} }
}

function second({ tickets }: HallState): string {
  return [...tickets.keys()][1] ?? 'nobody-1'
}
