import { LIMITS } from '@one-window/protocol'

/** What somebody holds who has shown no token yet: a connection or a handshake. */
export interface Stranger {
  readonly end: () => void
  /** It has just asked for something and is about to be answered. */
  readonly isBusy: () => boolean
}

/**
 * Those who have shown no token, so many for each address. Who was here first makes room for the next, for it has had
 * the longest time to show one, which takes a moment; a page that is just being loaded is left alone if that can be.
 */
export class Strangers {
  readonly #byAddress = new Map<string, Set<Stranger>>()

  /** How many an address has. */
  count(address: string): number {
    return this.#byAddress.get(address)?.size ?? 0
  }

  hasRoom(address: string): boolean {
    return this.count(address) < LIMITS.strangersPerAddressMax
  }

  /** Takes one more in; the answer lets it go, because it has shown a token or is over. */
  enter(address: string, stranger: Stranger): () => void {
    if (!this.hasRoom(address)) this.#endFirst(address)
    const held = this.#byAddress.get(address) ?? new Set()
    this.#byAddress.set(address, held)
    held.add(stranger)
    return () => this.#leave(address, stranger)
  }

  #endFirst(address: string): void {
    const held = [...(this.#byAddress.get(address) ?? [])]
    const first = held.find(({ isBusy }) => !isBusy()) ?? held[0]
    if (!first) return
    this.#leave(address, first)
    first.end()
  }

  #leave(address: string, stranger: Stranger): void {
    const held = this.#byAddress.get(address)
    if (held?.delete(stranger) && held.size === 0) this.#byAddress.delete(address)
  }
}
