import type { HallEvent } from '@one-window/protocol'
import type { Memory } from './memory.ts'

/** What listeners are told right after a COMMIT and before the next batch, when memory is sure to be committed. */
export interface News {
  readonly memory: Memory
  readonly events: readonly HallEvent[]
  /** Journaled by another process and found while catching up. */
  readonly isForeign: boolean
}

/** Those who are told of every event of a hall once and in order, whichever process journaled it. */
export class Listeners {
  readonly #onFault: (error: unknown) => void
  readonly #listeners: ((news: News) => void)[] = []
  #toldSeq = Number.POSITIVE_INFINITY

  constructor(onFault: (error: unknown) => void) {
    this.#onFault = onFault
  }

  /** Everything up to here is known to all; what was before the start is no news. */
  get toldSeq(): number {
    return this.#toldSeq
  }

  add(listener: (news: News) => void): void {
    this.#listeners.push(listener)
  }

  /** What is committed is committed: a listener that throws is a fault of its own and stops nobody. */
  tell(news: News): void {
    this.#toldSeq = news.memory.state.seq
    if (news.events.length === 0) return
    for (const listener of this.#listeners) {
      try {
        listener(news)
      } catch (error) {
        this.#onFault(error)
      }
    }
  }
}
