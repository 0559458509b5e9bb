import { LIMITS } from '@one-window/protocol'
import { ProblemError } from '../problem/problem-error.ts'

const MINUTE_MS = 60_000
const FREE_FAILURES = 3
const DELAY_MS_MAX = 60_000
const REMEMBERED_MAX = 10_000

interface Tally {
  count: number
  lastAt: number
}

/** What is tried: each has its own tally, so that a screen with an ended token keeps nobody from signing in. */
export type Attempt = 'token' | 'sign-in' | 'pairing'

/**
 * Slows down guessing, per address and per account with address: nobody can lock an account for everyone. An attempt is
 * counted as a failure before it is looked at, so that many at once are slowed too, and taken back when it was right.
 */
export interface Failures {
  /** Counts an attempt; throws 429 while this address has failed too often in the last minute. */
  countAddress(attempt: Attempt, address: string): TakeBack
  /** Counts an attempt; throws 429 while this account, from this address, must wait after its failures. */
  countAccount(address: string, account: string): TakeBack
  /** Forgets the failures of an account from this address, because it has signed in. */
  forgetAccount(address: string, account: string): void
}

/** Takes the one attempt back that was counted, and no other one's. */
export type TakeBack = () => void

/** Counts failures in memory; the oldest are forgotten when there are too many to remember. */
export function countFailures(clock: () => number): Failures {
  const byAddress = new Map<string, Tally>()
  const byAccount = new Map<string, Tally>()
  return {
    countAddress(attempt, address) {
      const key = `${attempt} ${address}`
      const known = byAddress.get(key)
      // `lastAt` is the beginning of the minute that is counted.
      const waitMs = known ? known.lastAt + MINUTE_MS - clock() : 0
      if (known && waitMs > 0 && known.count >= LIMITS.failuresPerAddressPerMinuteMax) throw tooFast(waitMs)
      const tally = known && waitMs > 0 ? known : { count: 0, lastAt: clock() }
      if (tally !== known) remember(byAddress, key, tally)
      tally.count++
      // The next minute has a tally of its own, which owes nothing to attempts of this one.
      return () => void tally.count--
    },
    countAccount(address, account) {
      const key = `${address} ${account}`
      const { count, lastAt } = byAccount.get(key) ?? { count: 0, lastAt: 0 }
      const waitMs = lastAt + delayMs(count) - clock()
      if (waitMs > 0) throw tooFast(waitMs)
      remember(byAccount, key, { count: count + 1, lastAt: clock() })
      return () => remember(byAccount, key, { count, lastAt })
    },
    forgetAccount: (address, account) => void byAccount.delete(`${address} ${account}`),
  }
}

/** Doubles from one second after the third failure. */
function delayMs(count: number): number {
  return count < FREE_FAILURES ? 0 : Math.min(DELAY_MS_MAX, 1_000 * 2 ** (count - FREE_FAILURES))
}

function remember(tallies: Map<string, Tally>, key: string, tally: Tally): void {
  tallies.delete(key)
  const [oldest] = tallies.size >= REMEMBERED_MAX ? tallies.keys() : []
  if (oldest !== undefined) tallies.delete(oldest)
  tallies.set(key, tally)
}

function tooFast(waitMs: number): ProblemError {
  return new ProblemError('too-fast', { retryAfterSeconds: Math.ceil(waitMs / 1_000) })
}
