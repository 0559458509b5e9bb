import { type RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { ProblemError } from '../problem/problem-error.ts'

/** Takes the one attempt back that was counted, and no other one's. */
export type TakeBack = () => Promise<void>

/** Spends one of a key's points, in a window of so many seconds; throws 429 until it ends when none is left. */
export async function spendPoint(limiter: RateLimiterMemory, key: string, windowSeconds?: number): Promise<TakeBack> {
  try {
    const options = windowSeconds === undefined ? {} : { customDuration: windowSeconds }
    const { msBeforeNext } = await limiter.consume(key, 1, options)
    const endsAt = Date.now() + msBeforeNext
    return async () => {
      // The next window has a tally of its own, which owes nothing to attempts of this one.
      if (Date.now() < endsAt) await limiter.reward(key)
    }
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused
    // What is turned away is not looked at, so it does not count.
    await limiter.reward(key)
    throw new ProblemError('too-fast', { retryAfterSeconds: Math.ceil(refused.msBeforeNext / 1_000) })
  }
}
