import type { EventData, EventName, HallEvent, HallSettings, Lane } from '@one-window/protocol'
import { NaiveCancellations } from './naive-cancellations.ts'
import { type GroundsChange, groundsAfter, headStartOf, isGroundsChange } from './naive-grounds.ts'
import { checkPassed } from './naive-overtakes.ts'
import { type Person, personArriving } from './naive-person.ts'
import { checkSending, type Sending, sentInVain } from './naive-sending.ts'
import { NaiveWindows } from './naive-windows.ts'

const LEAVING: readonly EventName[] = ['ticket.called', 'ticket.reopened', 'ticket.cancelled', 'ticket.expired']
const MOVING: readonly EventName[] = ['ticket.tutored', 'ticket.moved', 'ticket.transferred']
const ENDING: readonly EventName[] = ['ticket.tutored', 'ticket.completed', 'ticket.missed']
const COMING_BACK: readonly EventName[] = [...MOVING, 'ticket.put-back', 'ticket.reinstated', 'ticket.restored']

/**
 * The rules of the order once more, from their definition and from the events alone: lists, scans and no structure.
 * `note` takes the next event and answers what it breaks, in words.
 */
export class NaiveHall {
  #settings: HallSettings
  #people = new Map<string, Person>()
  readonly #windows: NaiveWindows
  readonly #cancellations = new NaiveCancellations()
  #isClosed = true

  constructor(settings: HallSettings) {
    this.#settings = settings
    this.#windows = new NaiveWindows(settings.windows)
  }

  note(event: HallEvent): string[] {
    const broken = [...this.#checkBefore(event), ...this.#cancellations.note(event)]
    this.#take(event)
    return broken.map((what) => `${what} (event ${event.seq} ${event.name})`)
  }

  /** What must hold between two commands, at the hall's moment (ms). */
  rest(at: number): string[] {
    if (this.#isClosed) return []
    const atReady = this.#windows.ready
      .filter((windowNo) => this.#firstTier(windowNo) !== null)
      .map((windowNo) => `[R6] somebody waits while window ${windowNo} is ready`)
    return [...atReady, ...sentInVain(this.#sending, this.#people.values(), at)]
  }

  get #sending(): Sending {
    return { settings: this.#settings, windows: this.#windows }
  }

  #checkBefore(event: HallEvent): string[] {
    const { name, data, at } = event
    if (name === 'ticket.called') return [...this.#checkCall(data), ...this.#checkPassed(data)]
    if (name === 'ticket.recalled') return this.#checkRecall(data, at)
    if (name === 'ticket.reinstated') return this.#checkReinstatement(data, at)
    if (name === 'ticket.issued') return this.#checkIssue(data, at)
    if (isGroundsChange(event)) return this.#checkGrounds(event)
    return 'ticketId' in data && name !== 'ticket.rated'
      ? checkSending(this.#sending, this.#person(data.ticketId), event)
      : []
  }

  /** R4 and R5 as they are defined, R6 for a call to a ready window. */
  #checkCall({ ticketId, windowNo, kind }: EventData<'ticket.called'>): string[] {
    const called = this.#person(ticketId)
    if (kind === 'special') return called.isWaiting ? [] : [`[R4] ${called.number} was called and did not wait`]
    const tierNo = this.#firstTier(windowNo)
    if (tierNo === null) return [`[R5] ${called.number} cannot be called at window ${windowNo}`]
    const candidates = this.#candidates(windowNo, tierNo)
    if (!candidates.includes(called)) return [`[R5] an earlier tier than that of ${called.number} has somebody`]
    const bound = called.headStart + this.#extra(windowNo, called.lane)
    const turn = (person: Person) => person.turnAt - this.#extra(windowNo, person.lane)
    return [
      ...candidates
        .filter((other) => this.#arrival(called) - this.#arrival(other) > bound)
        .map((other) => `[R4] ${called.number} passes ${other.number} from beyond the head start`),
      ...candidates
        .filter((other) => turn(other) < turn(called))
        .map((other) => `[R5] ${other.number} has an earlier turn than ${called.number}`),
      ...(kind === 'ready' ? this.#checkReady(windowNo, tierNo) : []),
    ]
  }

  /** Whom the call passes, by cause: of all tiers for a special call, of its own for the extra (R4). */
  #checkPassed(data: EventData<'ticket.called'>): string[] {
    const { ticketId, windowNo, kind } = data
    const called = this.#person(ticketId)
    const tierNos = this.#windows.tiersOf(windowNo).keys()
    const tiers = [...tierNos].map((tierNo) => this.#candidates(windowNo, tierNo))
    const extra = (person: Person) => this.#extra(windowNo, person.lane)
    const beside = kind === 'special' ? tiers.flat() : (tiers.find((tier) => tier.includes(called)) ?? [])
    const earlier = beside.filter((other) => kind === 'special' || extra(other) < extra(called))
    return checkPassed(data, called, earlier)
  }

  #checkReady(windowNo: number, tierNo: number): string[] {
    const at = this.#windows.ready.indexOf(windowNo)
    if (at < 0) return [`[R6] window ${windowNo} is not ready`]
    return this.#windows.ready
      .filter((other, order) => {
        const tier = this.#firstTier(other)
        return tier !== null && (tier < tierNo || (tier === tierNo && order < at))
      })
      .map((other) => `[R6] window ${other} was to be served before window ${windowNo}`)
  }

  #checkRecall({ ticketId, times }: EventData<'ticket.recalled'>, at: number): string[] {
    const { recallCountMax, recallGapSeconds } = this.#settings
    const isSoon = at - this.#person(ticketId).lastCallAt < recallGapSeconds * 1000
    return [...(isSoon ? ['[R9] recalled too soon'] : []), ...(times > recallCountMax + 1 ? ['[R9] too often'] : [])]
  }

  #checkReinstatement({ ticketId, place }: EventData<'ticket.reinstated'>, at: number): string[] {
    const { reinstateBehind, reinstateCountMax } = this.#settings
    const person = this.#person(ticketId)
    const lanes = this.#lanesBeside(person.lane)
    const turns = [...this.#people.values()]
      .filter((other) => other.isWaiting && other.onlyAt === null && lanes.has(other.lane))
      .map(({ turnAt }) => turnAt)
      .sort((a, b) => a - b)
    const expected = Math.max(person.turnAt, turns[reinstateBehind - 1] ?? at)
    return [
      ...(person.wasMissed && person.reinstated >= reinstateCountMax
        ? [`[R10] ${person.number} came back too often`]
        : []),
      ...(place.turnAt === expected ? [] : [`[R10] ${person.number} came back to ${place.turnAt}, not ${expected}`]),
    ]
  }

  #checkIssue({ number, turnAt, grounds, lane }: EventData<'ticket.issued'>, at: number): string[] {
    const isRight = lane === 'tutoring' || lane === (headStartOf(grounds, this.#settings) > 0 ? 'priority' : 'general')
    return [
      ...(turnAt === at - headStartOf(grounds, this.#settings)
        ? []
        : [`[R3] the turn of ${number} is not arrival − head start`]),
      ...(isRight ? [] : [`[R3] ${number} stands in the wrong lane`]),
    ]
  }

  #checkGrounds(event: GroundsChange): string[] {
    const person = this.#person(event.data.ticketId)
    const own = person.arrivedAt - this.#headStartAfter(person, event)
    const after = Math.min(own, person.cameBackTo)
    return event.data.turnAt === after ? [] : [`[R14] the turn of ${person.number} is not arrival − head start`]
  }

  #take(event: HallEvent): void {
    if (event.name === 'ticket.rated') return
    this.#windows.note(event)
    if (event.name === 'day.opened') this.#open(event.data)
    if (event.name === 'settings.changed') this.#settings = event.data.settings
    if (event.name === 'clock.taken') this.#moveBack(event.data)
    if (event.name === 'day.closing' || event.name === 'day.closed') this.#isClosed = true
    if (event.name === 'day.reopened') this.#isClosed = false
    if (event.name === 'ticket.issued') this.#people.set(event.data.ticketId, personArriving(event.data, event.at))
    else if ('ticketId' in event.data) this.#change(this.#person(event.data.ticketId), event)
  }

  #open({ settings }: EventData<'day.opened'>): void {
    this.#settings = settings
    this.#isClosed = false
    this.#people.clear()
  }

  #change(person: Person, event: HallEvent): void {
    const { name, data, at } = event
    person.seenAt = at
    // Only a tutoring can be undone while its number waits (R8).
    if (name === 'ticket.reopened' && person.isWaiting) person.lane = 'tutoring'
    if (LEAVING.includes(name)) person.isWaiting = false
    if (COMING_BACK.includes(name)) person.isWaiting = true
    if (name === 'ticket.called' || name === 'ticket.recalled') person.lastCallAt = at
    if (name === 'ticket.called') person.calledFrom = person.onlyAt
    if (name === 'ticket.put-back') person.onlyAt = data.backTo === 'window' ? person.calledFrom : null
    if (ENDING.includes(name)) person.calledFrom = null
    if (name === 'ticket.called' || name === 'ticket.tutored' || name === 'ticket.moved') person.onlyAt = null
    if (name === 'ticket.transferred') this.#send(person, data, at)
    if (name === 'ticket.tutored' || name === 'ticket.moved' || name === 'ticket.transferred') person.lane = data.lane
    if (name === 'ticket.missed') person.wasMissed = data.endedBy === 'no-show'
    if (name === 'ticket.completed') person.wasMissed = false
    if (name === 'ticket.reinstated') {
      if (person.wasMissed) person.reinstated++
      person.cameBackTo = data.place.turnAt
      person.turnAt = data.place.turnAt
      person.arrivedAt = person.turnAt + person.headStart
    }
    if (isGroundsChange(event)) {
      person.headStart = this.#headStartAfter(person, event)
      person.grounds = groundsAfter(person, event)
      person.turnAt = event.data.turnAt
      person.lane = event.data.lane
    }
  }

  #send(person: Person, { toWindowNo, byLeader }: EventData<'ticket.transferred'>, at: number): void {
    person.onlyAt = toWindowNo
    person.sentAt = at
    if (!byLeader) person.sentOn++
  }

  /** R15b: nobody is there; who was there after the new time was there as much earlier. */
  #moveBack({ old, new: to }: EventData<'clock.taken'>): void {
    for (const person of this.#people.values()) {
      if (person.seenAt <= to) continue
      for (const moment of ['arrivedAt', 'turnAt', 'lastCallAt', 'seenAt', 'cameBackTo'] as const)
        person[moment] -= Math.max(0, old - to)
    }
  }

  /** The first tier of a window that has somebody waiting. */
  #firstTier(windowNo: number): number | null {
    const tiers = this.#windows.tiersOf(windowNo)
    const tierNo = tiers.findIndex((_, index) => this.#candidates(windowNo, index).length > 0)
    return tierNo < 0 ? null : tierNo
  }

  #candidates(windowNo: number, tierNo: number): Person[] {
    const tier = this.#windows.tiersOf(windowNo)[tierNo] ?? []
    return [...this.#people.values()].filter(
      ({ isWaiting, onlyAt, lane }) =>
        isWaiting && (onlyAt === null ? tier.includes(lane) : onlyAt === windowNo && tierNo === 0),
    )
  }

  /** When somebody came; of one who came back, the turn and the head start (R4). */
  #arrival({ cameBackTo, arrivedAt, turnAt, headStart }: Person): number {
    return Number.isFinite(cameBackTo) ? turnAt + headStart : arrivedAt
  }

  /** Grounds that come never take a head start away, and grounds that go never give more, whatever is set by now. */
  #headStartAfter(person: Person, event: GroundsChange): number {
    const bound = event.name === 'grounds.granted' ? Math.max : Math.min
    return bound(person.headStart, headStartOf(groundsAfter(person, event), this.#settings))
  }

  #extra(windowNo: number, lane: Lane): number {
    const setup = this.#settings.windows.find((one) => one.windowNo === windowNo)
    return (setup?.extraHeadStart.find((extra) => extra.lane === lane)?.minutes ?? 0) * 60_000
  }

  #lanesBeside(lane: Lane): Set<Lane> {
    const tiers = this.#settings.windows.flatMap(({ tiers }) => tiers).filter((tier) => tier.includes(lane))
    return new Set([lane, ...tiers.flat()])
  }

  #person(ticketId: string): Person {
    const person = this.#people.get(ticketId)
    if (!person) throw new Error(`an event names ${ticketId}, who never came`)
    return person
  }
}
