const CHUNK_MAX = 512

/**
 * An ordered list without equals that also counts: chunks of at most 512 items. Finding a place costs
 * O(log n), adding and removing a splice of one chunk, `first` O(1), `rank` one addition per chunk before it.
 */
export class SortedList<Item extends Key, Key = Item> {
  readonly #compare: (a: Key, b: Key) => number
  #chunks: Item[][] = []
  /** How many items each chunk has: beside them, so that to count those before a place looks at no chunk. */
  #sizes: number[] = []
  #size = 0

  constructor(compare: (a: Key, b: Key) => number) {
    this.#compare = compare
  }

  get size(): number {
    return this.#size
  }

  /** The smallest item. */
  first(): Item | undefined {
    return this.#chunks[0]?.[0]
  }

  /** Adds an item; an equal one must not be there. */
  add(item: Item): void {
    const [chunkNo, index] = this.#placeOf(item)
    const chunk = this.#chunks[chunkNo]
    this.#size++
    if (!chunk) {
      this.#put(0, 0, [item])
      return
    }
    chunk.splice(index, 0, item)
    if (chunk.length > CHUNK_MAX) this.#put(chunkNo, 1, chunk, chunk.splice(CHUNK_MAX >> 1))
    else this.#sizes[chunkNo] = chunk.length
  }

  /** Removes an item that compares equal; false when there is none. */
  delete(item: Item): boolean {
    const [chunkNo, index] = this.#placeOf(item)
    const chunk = this.#chunks[chunkNo]
    const found = chunk?.[index]
    if (!chunk || found === undefined || this.#compare(found, item) !== 0) return false
    chunk.splice(index, 1)
    this.#size--
    if (chunk.length === 0) this.#put(chunkNo, 1)
    else this.#sizes[chunkNo] = chunk.length
    return true
  }

  /** How many items stand before this key, which need not be in the list. */
  rank(key: Key): number {
    const [chunkNo, index] = this.#placeOf(key)
    let count = index
    for (let no = 0; no < chunkNo; no++) count += this.#sizes[no] ?? 0
    return count
  }

  /** The first `count` items in order. */
  take(count: number): Item[] {
    const taken: Item[] = []
    for (const chunk of this.#chunks) {
      if (taken.length >= count) break
      taken.push(...chunk.slice(0, count - taken.length))
    }
    return taken
  }

  *[Symbol.iterator](): Generator<Item> {
    for (const chunk of this.#chunks) yield* chunk
  }

  /** Puts chunks in the place of `count` others. */
  #put(chunkNo: number, count: number, ...chunks: Item[][]): void {
    this.#chunks.splice(chunkNo, count, ...chunks)
    this.#sizes.splice(chunkNo, count, ...chunks.map((chunk) => chunk.length))
  }

  /** The chunk and the index in it of the first item not smaller than the key; at the end of the last chunk if none. */
  #placeOf(key: Key): [chunkNo: number, index: number] {
    const chunkNo = Math.min(
      firstIndex(this.#chunks.length, (no) => this.#notSmaller(this.#chunks[no]?.at(-1), key)),
      Math.max(0, this.#chunks.length - 1),
    )
    const chunk = this.#chunks[chunkNo] ?? []
    return [chunkNo, firstIndex(chunk.length, (index) => this.#notSmaller(chunk[index], key))]
  }

  #notSmaller(candidate: Key | undefined, key: Key): boolean {
    return candidate !== undefined && this.#compare(candidate, key) >= 0
  }
}

/** The first index from 0 to length at which a monotone question turns true; length when never. */
function firstIndex(length: number, isTrue: (index: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isTrue(middle)) high = middle
    else low = middle + 1
  }
  return low
}
