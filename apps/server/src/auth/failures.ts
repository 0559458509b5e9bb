import { LIMITS } from '@one-window/protocol'
import { ProblemError } from '../problem-error.ts'

const MINUTE_MS = 60_000
const FREE_FAILURES = 3
const DELAY_MS_MAX = 60_000
const REMEMBERED_MAX = 10_000

interface Tally {
  count: number
  lastAt: number
}

/** Slows down guessing, per address and per account with address: nobody can lock an account for everyone. */
export interface Failures {
  /** Throws 429 while this address has failed too often in the last minute. */
  checkAddress(address: string): void
  /** Throws 429 while this account, from this address, must wait after its failures. */
  checkAccount(address: string, account: string): void
  noteAddress(address: string): void
  noteAccount(address: string, account: string): void
  forgetAccount(address: string, account: string): void
}

/** Counts failures in memory; the oldest are forgotten when there are too many to remember. */
export function countFailures(clock: () => number): Failures {
  const byAddress = new Map<string, Tally>()
  const byAccount = new Map<string, Tally>()
  return {
    checkAddress(address) {
      const tally = byAddress.get(address)
      const waitMs = tally ? tally.lastAt + MINUTE_MS - clock() : 0
      if (tally && tally.count >= LIMITS.failuresPerAddressPerMinuteMax && waitMs > 0) throw tooFast(waitMs)
    },
    checkAccount(address, account) {
      const tally = byAccount.get(`${address} ${account}`)
      const waitMs = tally ? tally.lastAt + delayMs(tally.count) - clock() : 0
      if (waitMs > 0) throw tooFast(waitMs)
    },
    noteAddress(address) {
      const tally = byAddress.get(address)
      // `lastAt` is the beginning of the minute that is counted.
      if (tally && clock() - tally.lastAt < MINUTE_MS) tally.count++
      else remember(byAddress, address, { count: 1, lastAt: clock() })
    },
    noteAccount(address, account) {
      const count = byAccount.get(`${address} ${account}`)?.count ?? 0
      remember(byAccount, `${address} ${account}`, { count: count + 1, lastAt: clock() })
    },
    forgetAccount: (address, account) => byAccount.delete(`${address} ${account}`),
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
