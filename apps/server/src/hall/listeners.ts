import type { HallEvent } from '@one-window/protocol'
import type { Memory } from './memory.ts'

/** Those who are told of something. What is committed is committed: one that throws is a fault of its own. */
export class Listeners<What> {
  readonly #onFault: (error: unknown) => void
  readonly #listeners: ((what: What) => void)[] = []

  constructor(onFault: (error: unknown) => void) {
    this.#onFault = onFault
  }

  add(listener: (what: What) => void): void {
    this.#listeners.push(listener)
  }

  tell(what: What): void {
    for (const listener of this.#listeners) {
      try {
        listener(what)
      } catch (error) {
        this.#onFault(error)
      }
    }
  }
}

/** What listeners are told right after a COMMIT and before the next batch, when memory is sure to be committed. */
export interface News {
  readonly memory: Memory
  readonly events: readonly HallEvent[]
  /** Journaled by another process and found while catching up. */
  readonly isForeign: boolean
}

/** Those who are told of every event of a hall once and in order, whichever process journaled it. */
export class NewsListeners extends Listeners<News> {
  #toldSeq = Number.POSITIVE_INFINITY

  /** Everything up to here is known to all; what was before the start is no news. */
  get toldSeq(): number {
    return this.#toldSeq
  }

  override tell(news: News): void {
    this.#toldSeq = news.memory.state.seq
    if (news.events.length > 0) super.tell(news)
  }
}
