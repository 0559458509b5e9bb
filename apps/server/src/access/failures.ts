import { LIMITS } from '@one-window/protocol'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { spendPoint, type TakeBack } from './limiter.ts'

const MINUTE_SECONDS = 60
const KEPT_SECONDS = 3_600
const FREE_FAILURES = 3
const DELAY_SECONDS_MAX = 60

/** What is tried: each has its own tally, so that a screen with an ended token keeps nobody from signing in. */
export type Attempt = 'token' | 'sign-in' | 'pairing'

/**
 * Slows down guessing, per address and per account with address: nobody can lock an account for everyone. An attempt is
 * counted as a failure before it is looked at, so that many at once are slowed too, and taken back when it was right.
 */
export class Failures {
  readonly #ofAddress = new RateLimiterMemory({
    points: LIMITS.failuresPerAddressPerMinuteMax,
    duration: MINUTE_SECONDS,
  })
  readonly #ofAccount = new RateLimiterMemory({ points: Number.MAX_SAFE_INTEGER, duration: KEPT_SECONDS })
  /** Shut behind an attempt for as long as the next one must wait. */
  readonly #gates = new RateLimiterMemory({ points: 1, duration: DELAY_SECONDS_MAX })

  /** Counts an attempt; throws 429 while this address has failed too often in the last minute. */
  countAddress(attempt: Attempt, address: string): Promise<TakeBack> {
    return spendPoint(this.#ofAddress, `${attempt} ${address}`)
  }

  /** Counts an attempt; throws 429 while this account, from this address, must wait after its failures. */
  async countAccount(address: string, account: string): Promise<TakeBack> {
    const key = `${address} ${account}`
    const { consumedPoints } = await this.#ofAccount.penalty(key)
    try {
      if (consumedPoints >= FREE_FAILURES) await spendPoint(this.#gates, key, delaySeconds(consumedPoints))
    } catch (error) {
      await this.#takeBack(key)
      throw error
    }
    return async () => {
      await this.#takeBack(key)
      await this.#gates.delete(key)
    }
  }

  /** Forgets the failures of an account from this address, because it has signed in. */
  async forgetAccount(address: string, account: string): Promise<void> {
    const key = `${address} ${account}`
    await this.#ofAccount.delete(key)
    await this.#gates.delete(key)
  }

  /** A tally of nothing is not kept: names that somebody makes up must not fill the memory. */
  async #takeBack(key: string): Promise<void> {
    const { consumedPoints } = await this.#ofAccount.reward(key)
    if (consumedPoints <= 0) await this.#ofAccount.delete(key)
  }
}

/** Doubles from one second after the third failure in a row. */
function delaySeconds(failures: number): number {
  return Math.min(DELAY_SECONDS_MAX, 2 ** (failures - FREE_FAILURES))
}
