import type { HallEvent } from '@one-window/protocol'
import type { DayOpeningFact } from '../decision/facts.ts'
import type { HallState } from '../state/hall.ts'
import { type HallMoments, type HallNow, type OwnTime, ownTimeAt, readClock } from '../time/reading.ts'

/** A machine under test: its two clocks go on together until the wall clock jumps (R15b). */
export class TestMachine {
  /** What has elapsed, as ms since 1970 UTC. */
  now: number
  /** How far the wall clock is ahead of that. */
  #jumpedMs = 0
  #own: OwnTime | null = null

  constructor(now: number) {
    this.now = now
  }

  /** Time passes, on both clocks. */
  pass(ms: number): void {
    this.now += ms
  }

  /** The wall clock alone jumps. */
  jump(ms: number): void {
    this.#jumpedMs += ms
  }

  /** The wall clock is set to where it would be without its jumps. */
  setRight(): void {
    this.#jumpedMs = 0
  }

  /** The hall's time at a reading of both clocks, and what the wall clock says when it is doubted. */
  read(state: HallMoments): HallNow {
    const { at, doubted, own } = readClock(this.#own, this.#pair(), state)
    this.#own = own
    return { at, doubted }
  }

  /** Tells it what was journaled by that reading; answers whether the hall has taken the wall clock's time. */
  journaled(events: readonly HallEvent[]): boolean {
    const taken = events.find(({ name }) => name === 'clock.taken')
    if (taken) this.#own = ownTimeAt(taken.at, this.#pair())
    return taken !== undefined
  }

  #pair() {
    return { wall: this.now + this.#jumpedMs, elapsed: this.now, boot: 'the only one' }
  }
}

/** What the tables would say of a day that opens, told by the events alone. */
export function dayOpeningOf({ storedSettings }: HallState, events: readonly HallEvent[]): DayOpeningFact {
  const lastSequences = new Map<string, Record<string, number>>()
  for (const { name, data, businessDay } of events) {
    if (name !== 'ticket.issued') continue
    const ofDay = lastSequences.get(businessDay) ?? {}
    lastSequences.set(businessDay, { ...ofDay, [data.prefix]: Math.max(ofDay[data.prefix] ?? 0, data.sequence) })
  }
  return { settings: storedSettings, lastSequences }
}
