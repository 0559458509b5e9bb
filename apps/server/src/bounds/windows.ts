/** A count that ends at a moment (elapsed ms). */
export interface Window {
  count: number
  readonly endsAt: number
}

/** Counts by key, each for a span of time; so many keys are kept, and the one begun first makes room for the next. */
export class Windows {
  readonly #elapsed: () => number
  readonly #keysMax: number
  readonly #windows = new Map<string, Window>()

  constructor(elapsed: () => number, keysMax: number) {
    this.#elapsed = elapsed
    this.#keysMax = keysMax
  }

  /** The count of a key that goes on, or a new one for so many ms. */
  of(key: string, spanMs: number): Window {
    const known = this.#windows.get(key)
    if (known && known.endsAt > this.#elapsed()) return known
    this.#windows.delete(key)
    const [oldest] = this.#windows.size >= this.#keysMax ? this.#windows.keys() : []
    if (oldest !== undefined) this.#windows.delete(oldest)
    const begun = { count: 0, endsAt: this.#elapsed() + spanMs }
    this.#windows.set(key, begun)
    return begun
  }

  delete(key: string): void {
    this.#windows.delete(key)
  }
}
