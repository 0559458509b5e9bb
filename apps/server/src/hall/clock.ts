import type { HallEvent } from '@one-window/protocol'
import { type ClockPair, type HallMoments, type HallNow, type OwnTime, ownTimeAt, readClock } from '@one-window/queue'
import type { MachineClock } from '../machine-clock.ts'

/** The own time is written down when a clock was set by more than this: seldom, and never because time passes. */
const KEPT_MS = 60_000

export interface HallClockOptions {
  readonly machine: MachineClock
  /** The demo hall takes the clock of its start without asking. */
  readonly takesItsStart?: boolean
  /** Told when a doubt begins, with what the wall clock says and the hall's time (ms); and null when it ends. */
  readonly onDoubt?: (doubt: { readonly clockTime: number; readonly hallTime: number } | null) => void
}

/** The hall's time in this process (R15b): the machine's clocks, and the hall's own time between two readings. */
export class HallClock {
  readonly #options: HallClockOptions
  #own: OwnTime | null = null
  /** As the row says that is kept for the next start; undefined until it was read. */
  #kept: OwnTime | null | undefined
  #moments: HallMoments = { lastAt: 0, quietSince: 0 }
  #takesIt: boolean

  constructor(options: HallClockOptions) {
    this.#options = options
    this.#takesIt = options.takesItsStart ?? false
  }

  /** The hall's time now (ms), as this process knows the hall; what the wall clock says instead when it is doubted. */
  now(): HallNow {
    return this.read().now(this.#moments)
  }

  /** One reading of both clocks, for a whole batch. */
  read(): Reading {
    const { wall, elapsed, boot } = this.#options.machine
    return new Reading({ wall: wall(), elapsed: elapsed(), boot }, this.#own, this.#takesIt)
  }

  get isResumed(): boolean {
    return this.#kept !== undefined
  }

  /** Goes on from what was kept before this start of the server. */
  resume(kept: OwnTime | null): void {
    this.#own = kept
    this.#kept = kept
  }

  /** Whether the own time after this reading is another one than the row's, so that it must be kept anew. */
  isNews({ own }: Reading): boolean {
    if (!own || !this.#kept) return own !== null
    const isSame = own.boot === this.#kept.boot && own.doubtedSince === this.#kept.doubtedSince
    return !isSame || Math.abs(own.offsetMs - this.#kept.offsetMs) > KEPT_MS
  }

  /** What was read, decided and saved counts from now on. */
  committed(reading: Reading, moments: HallMoments): void {
    if (this.isNews(reading)) this.#kept = reading.own
    this.#tellDoubt(reading)
    this.#own = reading.own
    this.#takesIt = false
    this.know(moments)
  }

  /** The hall stands there by now. */
  know({ lastAt, quietSince }: HallMoments): void {
    this.#moments = { lastAt, quietSince }
  }

  /** Another process has let the hall take a time: where it stands is told by its last event alone. */
  forget(): void {
    this.#own = null
  }

  #tellDoubt({ own, pair }: Reading): void {
    const isDoubted = own !== null && own.doubtedSince !== null
    const wasDoubted = this.#own !== null && this.#own.doubtedSince !== null
    if (isDoubted === wasDoubted) return
    const hallTime = (own?.offsetMs ?? 0) + pair.elapsed
    this.#options.onDoubt?.(isDoubted ? { clockTime: pair.wall, hallTime } : null)
  }
}

/** The clocks as one batch reads them; the own time that comes of it is the hall's once the batch is committed. */
export class Reading {
  readonly pair: ClockPair
  readonly #isOfDemoStart: boolean
  #own: OwnTime | null

  constructor(pair: ClockPair, own: OwnTime | null, isOfDemoStart: boolean) {
    this.pair = pair
    this.#own = own
    this.#isOfDemoStart = isOfDemoStart
  }

  get own(): OwnTime | null {
    return this.#own
  }

  /** The hall's time at this reading, where the hall stands there. */
  now(moments: HallMoments): HallNow {
    const { at, doubted, own } = readClock(this.#own, this.pair, moments)
    this.#own = own
    return { at, doubted: doubted && { ...doubted, isOfDemoStart: this.#isOfDemoStart } }
  }

  /** What was journaled by it: a time that the hall has taken is its own. */
  journaled(events: readonly HallEvent[]): void {
    const taken = events.find(isClockTaken)
    if (taken) this.#own = ownTimeAt(taken.at, this.pair)
  }

  /** Another process has let the hall take a time meanwhile. */
  forget(): void {
    this.#own = null
  }
}

export function isClockTaken({ name }: HallEvent): boolean {
  return name === 'clock.taken'
}
