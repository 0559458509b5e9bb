import { nextDueAt } from '@one-window/queue'
import type { Memory } from './memory.ts'

const WAIT_MS_MIN = 100
const WAIT_MS_MAX = 60_000
const WAIT_MS_AFTER_FAULT = 1_000
/** So long others have the hall to themselves while a long day ends (R15). */
const WAIT_MS_BETWEEN_SLICES = 50

/** Rings when the next thing of a hall falls due; the upper bound lets a clock that was set right be noticed. */
export class Alarm {
  readonly #ring: () => void
  #timer: NodeJS.Timeout | undefined
  #slice: NodeJS.Timeout | undefined
  #isStopped = false

  constructor(ring: () => void) {
    this.#ring = ring
  }

  /** Sets it anew. After a fault there is no memory; the next ring reads it again. */
  set(memory: Memory | undefined, now: number): void {
    clearTimeout(this.#timer)
    if (memory?.state.closing) {
      this.goOn(memory)
      return
    }
    const waitMs = memory ? nextDueAt(memory.state) - now : WAIT_MS_AFTER_FAULT
    this.#timer = setTimeout(this.#ring, Math.min(Math.max(waitMs, WAIT_MS_MIN), WAIT_MS_MAX)).unref()
  }

  /** A long end of the day goes on, however much else there is to do: nothing that comes between puts it off. */
  goOn({ state }: Memory): void {
    if (!state.closing || this.#isStopped) return
    this.#slice ??= setTimeout(() => this.#ringForSlice(), WAIT_MS_BETWEEN_SLICES).unref()
  }

  #ringForSlice(): void {
    this.#slice = undefined
    this.#ring()
  }

  stop(): void {
    this.#isStopped = true
    clearTimeout(this.#timer)
    clearTimeout(this.#slice)
  }
}
