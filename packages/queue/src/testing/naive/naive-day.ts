import type { EventName, HallEvent } from '@one-window/protocol'

const COMING: readonly EventName[] = ['ticket.issued', 'ticket.reinstated', 'ticket.reopened', 'ticket.restored']
const CALLING: readonly EventName[] = ['ticket.called', 'ticket.recalled']
const ENDING: readonly EventName[] = ['ticket.completed', 'ticket.missed', 'ticket.cancelled', 'ticket.expired']

/** The end of the day once more, from its definition and the events alone (R15). */
export class NaiveDay {
  #stands: 'open' | 'ending' | 'closed' = 'closed'
  readonly #atOnceMax: number
  readonly #inTheHall = new Set<string>()

  constructor(atOnceMax: number) {
    this.#atOnceMax = atOnceMax
  }

  get isEnding(): boolean {
    return this.#stands === 'ending'
  }

  /** Takes the events of one step; answers what they break, in words. */
  note(events: readonly HallEvent[]): string[] {
    const broken = events.flatMap((event) => this.#noteOne(event))
    const ended = events.filter(endsWithTheDay).length
    return ended <= this.#atOnceMax ? broken : [...broken, `[R15] ${ended} ended in one step`]
  }

  #noteOne(event: HallEvent): string[] {
    const broken = this.#check(event).map((what) => `[R15] ${what} (event ${event.seq} ${event.name})`)
    const { name, data } = event
    if (name === 'day.opened' || name === 'day.reopened') this.#stands = 'open'
    if (name === 'day.closing') this.#stands = 'ending'
    if (name === 'day.closed') this.#stands = 'closed'
    if (COMING.includes(name) && 'ticketId' in data) this.#inTheHall.add(data.ticketId)
    if (ENDING.includes(name) && 'ticketId' in data) this.#inTheHall.delete(data.ticketId)
    return broken
  }

  #check({ name }: HallEvent): string[] {
    const mustBeOpen = COMING.includes(name) || CALLING.includes(name) || name === 'day.closing'
    if (mustBeOpen && this.#stands !== 'open') return [`the day is ${this.#stands}`]
    if (name === 'day.closing' && this.#inTheHall.size <= this.#atOnceMax) return ['so few end at once']
    if (name === 'day.closed' && this.#inTheHall.size > 0) return ['somebody is still in the hall']
    const mustBeClosed = name === 'day.opened' || name === 'day.reopened'
    return mustBeClosed && this.#stands !== 'closed' ? [`the day is ${this.#stands}`] : []
  }
}

function endsWithTheDay({ name, data }: HallEvent): boolean {
  return name === 'ticket.expired' || (name === 'ticket.completed' && data.endedBy === 'day-close')
}
