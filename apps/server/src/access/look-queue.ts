import { ProblemError } from '../problem/problem-error.ts'

/** Work that is dear, one piece at a time: so many wait, and more are turned away at once (503). */
export class LookQueue {
  readonly #waitingMax: number
  #waiting = 0
  #last: Promise<unknown> = Promise.resolve()

  constructor(waitingMax: number) {
    this.#waitingMax = waitingMax
  }

  /** Does the work in its turn and answers what it answers. */
  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#waiting >= this.#waitingMax) throw new ProblemError('overloaded', { retryAfterSeconds: 1 })
    this.#waiting++
    const done = this.#last.then(work)
    // Whoever comes next waits for the end of it, not for its success.
    this.#last = done.then(
      () => undefined,
      () => undefined,
    )
    try {
      return await done
    } finally {
      this.#waiting--
    }
  }
}
