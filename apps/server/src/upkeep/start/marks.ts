import type { HallEvent } from '@one-window/protocol'
import type { Kysely } from 'kysely'
import { type HallMark, readMark, saveMark } from '../../db/hall-mark.ts'
import { readSeq } from '../../db/journal.ts'
import { emptyLog } from '../../db/open.ts'
import type { Database } from '../../db/schema.ts'
import type { HallKeeper } from '../../hall/keeper.ts'
import type { MachineClock } from '../../machine-clock.ts'

const MINUTE_MS = 60_000
/** So long must the two clocks have agreed, while a server ran, before anything is purged by them (R15b). */
export const AGREED_MS_MIN = 24 * 60 * MINUTE_MS
/** Of a longer time between two notes the machine has slept. */
const NOTE_MS_MAX = 5 * MINUTE_MS

type Halls = ReadonlyMap<string, Pick<HallKeeper, 'now' | 'onNews'>>

/** Notes of each hall, for the next start, where it stands and how its clocks agree: a row each minute, none by commands. */
export class Marks {
  readonly #db: Kysely<Database>
  readonly #machine: MachineClock
  readonly #halls: Halls
  readonly #agreedMs = new Map<string, number>()
  #notedAt: number
  #noting: Promise<void> = Promise.resolve()

  constructor(db: Kysely<Database>, machine: MachineClock, halls: Halls) {
    this.#db = db
    this.#machine = machine
    this.#halls = halls
    this.#notedAt = machine.elapsed()
    for (const [hallId, keeper] of halls) keeper.onNews(({ events }) => this.#hear(hallId, events))
  }

  /** Before the first command: from now on, whoever finds the halls like this knows that nobody has closed them. */
  async open(): Promise<void> {
    for (const hallId of this.#halls.keys()) {
      const mark = await readMark(this.#db, hallId)
      this.#agreedMs.set(hallId, mark ? this.#keptOf(mark) : await this.#ofFirst(hallId))
    }
    await this.#note(true)
    // A copy of the file alone says so too.
    await emptyLog(this.#db)
  }

  /** Begins to note each minute; answers how to stop. */
  start(onFault: (error: unknown) => void): () => void {
    const note = (): void => {
      this.#noting = this.#noting.then(() => this.minute()).catch(onFault)
    }
    const everyMinute = setInterval(note, MINUTE_MS).unref()
    return () => clearInterval(everyMinute)
  }

  /** One note while the server runs. */
  async minute(): Promise<void> {
    const passed = Math.min(this.#machine.elapsed() - this.#notedAt, NOTE_MS_MAX)
    this.#notedAt += Math.max(this.#machine.elapsed() - this.#notedAt, 0)
    for (const [hallId, keeper] of this.#halls) {
      const isDoubted = keeper.now().doubted !== undefined
      this.#agreedMs.set(hallId, isDoubted ? 0 : (this.#agreedMs.get(hallId) ?? 0) + passed)
    }
    await this.#note(true)
  }

  /** The last note: the halls were closed in order. */
  async close(): Promise<void> {
    await this.#noting
    await this.#note(false)
  }

  /** The time of each hall, for whoever forgets by it. */
  times(): { readonly now: HallKeeper['now']; readonly hasProvenClock: () => boolean }[] {
    return [...this.#halls].map(([hallId, keeper]) => {
      return { now: () => keeper.now(), hasProvenClock: () => this.hasProvenClock(hallId) }
    })
  }

  /** Whether the hall's clock was confirmed, or has agreed with the one that elapses for long enough (R15b). */
  hasProvenClock(hallId: string): boolean {
    return (this.#agreedMs.get(hallId) ?? 0) >= AGREED_MS_MIN
  }

  /** Kept over a restart in order, and over any within one boot: there what has elapsed is known. */
  #keptOf({ isOpen, boot, agreedMs }: HallMark): number {
    return !isOpen || boot === this.#machine.boot ? agreedMs : 0
  }

  /** Where nothing has happened yet, nothing can be purged too early. */
  async #ofFirst(hallId: string): Promise<number> {
    return (await readSeq(this.#db, hallId)) === 0 ? AGREED_MS_MIN : 0
  }

  /** A person vouches for the clock; what was taken because nobody was there has yet to prove itself. */
  #hear(hallId: string, events: readonly HallEvent[]): void {
    for (const { name, data } of events) {
      if (name === 'clock.taken') this.#agreedMs.set(hallId, data.by === 'quiet' ? 0 : AGREED_MS_MIN)
    }
  }

  async #note(isOpen: boolean): Promise<void> {
    const { boot, elapsed, wall } = this.#machine
    for (const hallId of this.#halls.keys()) {
      const agreedMs = Math.min(this.#agreedMs.get(hallId) ?? 0, AGREED_MS_MIN)
      const seq = await readSeq(this.#db, hallId)
      await saveMark(this.#db, hallId, { isOpen, seq, boot, elapsedMs: elapsed(), wallAt: wall(), agreedMs })
    }
  }
}
