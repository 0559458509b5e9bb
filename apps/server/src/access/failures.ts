import { LIMITS } from '@one-window/protocol'
import { Windows } from '../bounds/windows.ts'
import { ProblemError } from '../problem/problem-error.ts'

const MINUTE_MS = 60_000
const KEPT_MS = 3_600_000
const FREE_FAILURES = 3
const DELAY_SECONDS_MAX = 60
const ADDRESSES_MAX = 10_000
/** Names that somebody made up are kept apart from the accounts that there are, and push out only each other. */
const ACCOUNTS_MAX = { known: 100_000, madeUp: 10_000 }

/** What is tried: each has its own tally, so that a screen with an ended token keeps nobody from signing in. */
export type Attempt = 'token' | 'sign-in' | 'pairing'

/** Takes the one attempt back that was counted, and no other one's. */
export type TakeBack = () => Promise<void>

/** An account as it is tried from an address. */
export interface Tried {
  readonly address: string
  readonly account: string
  readonly isKnown: boolean
}

/**
 * Slows down guessing, per address and per account with address: nobody can lock an account for everyone. An attempt is
 * counted as a failure before it is looked at, so that many at once are slowed too, and taken back when it was right.
 * All waits go by what has elapsed: a clock that is set ends none and prolongs none.
 */
export class Failures {
  readonly #elapsed: () => number
  readonly #ofAddress: Windows
  readonly #ofAccount: { readonly known: Windows; readonly madeUp: Windows }
  /** Until when (elapsed ms) the next attempt must wait, as the end of a count of nothing. */
  readonly #gates: { readonly known: Windows; readonly madeUp: Windows }

  constructor(elapsed: () => number) {
    this.#elapsed = elapsed
    const accounts = () => ({
      known: new Windows(elapsed, ACCOUNTS_MAX.known),
      madeUp: new Windows(elapsed, ACCOUNTS_MAX.madeUp),
    })
    this.#ofAddress = new Windows(elapsed, ADDRESSES_MAX)
    this.#ofAccount = accounts()
    this.#gates = accounts()
  }

  /** Counts an attempt; throws 429 while this address has failed too often in the last minute. */
  async countAddress(attempt: Attempt, address: string): Promise<TakeBack> {
    const failed = this.#ofAddress.of(`${attempt} ${address}`, MINUTE_MS)
    // What is turned away is not looked at, so it does not count.
    if (failed.count >= LIMITS.failuresPerAddressPerMinuteMax) throw this.#tooFast(failed.endsAt)
    failed.count++
    return async () => {
      failed.count--
    }
  }

  /** Counts an attempt; throws 429 while this account, from this address, must wait after its failures. */
  async countAccount(tried: Tried): Promise<{ readonly takeBack: TakeBack; readonly isFirst: boolean }> {
    const { key, accounts, gates } = this.#keptFor(tried)
    const failed = accounts.of(key, KEPT_MS)
    const isDelayed = failed.count + 1 >= FREE_FAILURES
    const delayMs = delaySeconds(failed.count + 1) * 1_000
    if (isDelayed) {
      const gate = gates.of(key, delayMs)
      if (gate.count > 0) throw this.#tooFast(gate.endsAt)
      gate.count++
    }
    failed.count++
    const takeBack = async () => {
      failed.count--
      gates.delete(key)
      if (failed.count === 0) accounts.delete(key)
    }
    return { takeBack, isFirst: failed.count === 1 }
  }

  /** Forgets the failures of an account from this address, because it has signed in. */
  async forgetAccount(tried: Tried): Promise<void> {
    const { key, accounts, gates } = this.#keptFor(tried)
    accounts.delete(key)
    gates.delete(key)
  }

  #keptFor({ address, account, isKnown }: Tried) {
    const kind = isKnown ? 'known' : 'madeUp'
    return { key: `${address} ${account}`, accounts: this.#ofAccount[kind], gates: this.#gates[kind] }
  }

  #tooFast(until: number): ProblemError {
    const waitMs = until - this.#elapsed()
    return new ProblemError('too-fast', { retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1_000)) })
  }
}

/** Doubles from one second after the third failure in a row. */
function delaySeconds(failures: number): number {
  return Math.min(DELAY_SECONDS_MAX, 2 ** (failures - FREE_FAILURES))
}
