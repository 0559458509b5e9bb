import { chanceOf } from '../chance.ts'

/** What will become of one ticket; the same whoever asks, because it hangs on the seed and the ticket alone. */
export interface Fate {
  /** On which call the person comes to the window; Infinity: on none. */
  readonly comesOnCall: number
  readonly walkMs: number
  /** Comes back to the guide some time after a no-show, or null. */
  readonly returnsAfterMs: number | null
  /** How much longer (or shorter) than planned it takes. */
  readonly serviceFactor: number
  readonly isGroundsTrue: boolean
  readonly ending: 'next' | 'complete' | 'transfer'
}

const NO_SHOW_SHARE = 0.06
const LATE_SHARE = 0.05
const RETURN_SHARE = 0.5
const FALSE_GROUNDS_SHARE = 0.05
const TRANSFER_SHARE = 0.015
const COMPLETE_SHARE = 0.08

/** The fate of a ticket at a window; someone who came back once does come to the next call. */
export function fateOf(seed: number, ticketId: string, windowNo: number, hasReturned: boolean): Fate {
  const chance = (what: string): number => chanceOf(seed, ticketId, what)
  const ending = chanceOf(seed, ticketId, 'ending', windowNo)
  return {
    comesOnCall: hasReturned ? 1 : callThatHelps(chance('comes')),
    walkMs: 2_500 + 5_000 * chance('walk'),
    returnsAfterMs: chance('returns') < RETURN_SHARE ? 20_000 + 40_000 * chance('return') : null,
    serviceFactor: 0.4 + 0.6 * chance('service') - 0.3 * Math.log(1 - 0.97 * chance('trouble')),
    isGroundsTrue: chance('grounds') >= FALSE_GROUNDS_SHARE,
    ending: ending < TRANSFER_SHARE ? 'transfer' : ending < TRANSFER_SHARE + COMPLETE_SHARE ? 'complete' : 'next',
  }
}

function callThatHelps(chance: number): number {
  if (chance < NO_SHOW_SHARE) return Number.POSITIVE_INFINITY
  return chance < NO_SHOW_SHARE + LATE_SHARE ? 2 : 1
}
