import { LIMITS } from '@one-window/protocol'
import { ProblemError } from '../problem/problem-error.ts'
import { type Answer, type Order, TICK } from './order.ts'

/** An order that waits for its batch, and how it is answered. */
export interface Waiting {
  readonly order: Order
  readonly answer: (answer: Answer) => void
  readonly fail: (error: unknown) => void
}

/** Orders in the order in which they came; more than may wait are turned away at once. */
export class OrderQueue {
  readonly #waiting: Waiting[] = []

  get length(): number {
    return this.#waiting.length
  }

  /** Resolves with the order's answer; rejects when it changed nothing. */
  add(order: Order): Promise<Answer> {
    if (this.#waiting.length >= LIMITS.commandQueueMax) {
      return Promise.reject(new ProblemError('overloaded', { retryAfterSeconds: 1 }))
    }
    return new Promise((answer, fail) => this.#waiting.push({ order, answer, fail }))
  }

  /** Turns away all that an actor has asked for and that was not begun. */
  dismiss(actorId: string): void {
    for (const one of this.#waiting.splice(0)) {
      if (one.order.actor.id === actorId) one.fail(new ProblemError('not-signed-in'))
      else this.#waiting.push(one)
    }
  }

  /** Takes out what shares the next batch: up to a tick, which may end as many numbers as a transaction may (R15). */
  takeBatch(): Waiting[] {
    const tickNo = this.#waiting.slice(0, LIMITS.commandBatchMax).findIndex(({ order }) => order === TICK)
    return this.#waiting.splice(0, tickNo < 0 ? LIMITS.commandBatchMax : tickNo + 1)
  }
}
