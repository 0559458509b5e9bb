import type { EventName, HallEvent } from '@one-window/protocol'
import { MINUTE } from '../hall.ts'

const COMING: readonly EventName[] = ['ticket.issued', 'ticket.reinstated', 'ticket.reopened', 'ticket.restored']
const ENDING: readonly EventName[] = ['ticket.completed', 'ticket.missed', 'ticket.cancelled', 'ticket.expired']
const STIRRING: readonly EventName[] = ['ticket.issued', 'ticket.called']

/** R15b once more, from its definition: from the machine's clocks and the events alone. */
export class NaiveClock {
  #lastAt = 0
  /** How far the hall's time was ahead of what had elapsed, at most: what falls due is journaled as earlier. */
  #aheadMs: number | null = null
  #stirredAt = 0
  /** How far the confirmed clock is ahead of the hall's time; null while none waits to be taken. */
  #confirmedMs: number | null = null
  readonly #inTheHall = new Set<string>()
  readonly #numbers = new Set<string>()

  /** Takes the next event and what had elapsed (ms) when it was journaled; answers what it breaks, in words. */
  note(event: HallEvent, elapsed: number): string[] {
    const broken = event.name === 'clock.taken' ? this.#checkTaken(event) : this.#checkTime(event, elapsed)
    if (event.name === 'clock.confirmed') broken.push(...this.#checkConfirmed(event))
    if (event.name === 'ticket.issued') broken.push(...this.#checkNumber(event))
    this.#take(event, elapsed)
    return broken.map((what) => `[R15b] ${what} (event ${event.seq} ${event.name})`)
  }

  /** What must hold between two commands, when the wall clock is so far (ms) ahead of the hall's time. */
  rest(aheadMs: number, isDayEnding: boolean): string[] {
    const isMeant = this.#confirmedMs !== null && Math.abs(this.#confirmedMs - aheadMs) <= 10 * MINUTE
    const isOver = !isDayEnding && (aheadMs > 0 || this.#inTheHall.size === 0)
    return isMeant && isOver ? ['[R15b] nothing is in the way and the clock was not taken'] : []
  }

  #checkTime({ at }: HallEvent, elapsed: number): string[] {
    const setMs = this.#aheadMs === null ? 0 : at - elapsed - this.#aheadMs
    return [
      ...(at < this.#lastAt ? ['time ran backwards'] : []),
      // The end of a day may come before a later time is taken.
      ...(setMs > 10 * MINUTE && this.#confirmedMs === null ? [`the hall's time jumped by ${setMs} ms`] : []),
    ]
  }

  #checkTaken({ at, data }: HallEvent<'clock.taken'>): string[] {
    return [
      ...(this.#confirmedMs !== null ? [] : ['nobody has confirmed the clock']),
      ...(data.new === at && Math.max(data.old, data.new) >= this.#lastAt
        ? []
        : ['the times that were taken are not those of the event']),
      ...(data.new < data.old && this.#inTheHall.size > 0 ? ['somebody is in the hall'] : []),
    ]
  }

  #checkConfirmed({ at, data }: HallEvent<'clock.confirmed'>): string[] {
    return [
      ...(Math.abs(data.aheadMs) > 10 * MINUTE ? [] : ['there was nothing to doubt']),
      ...(data.by === 'quiet' && at - this.#stirredAt < 15 * MINUTE ? ['the hall is not quiet'] : []),
    ]
  }

  #checkNumber({ data, businessDay }: HallEvent<'ticket.issued'>): string[] {
    const number = `${businessDay} ${data.number}`
    const isTwice = this.#numbers.has(number)
    this.#numbers.add(number)
    return isTwice ? [`${number} was issued twice`] : []
  }

  #take({ name, data, at }: HallEvent, elapsed: number): void {
    this.#lastAt = at
    const isAnew = this.#aheadMs === null || name === 'clock.taken'
    this.#aheadMs = isAnew ? at - elapsed : Math.max(this.#aheadMs ?? 0, at - elapsed)
    if (STIRRING.includes(name)) this.#stirredAt = at
    if (COMING.includes(name) && 'ticketId' in data) this.#inTheHall.add(data.ticketId)
    if (ENDING.includes(name) && 'ticketId' in data) this.#inTheHall.delete(data.ticketId)
    if (name === 'clock.confirmed') this.#confirmedMs = data.aheadMs
    if (name === 'clock.taken' || name === 'day.opened') this.#confirmedMs = null
    if (name === 'clock.taken') this.#stirredAt = at
  }
}
