import type { BodyOf, Command, Estimate, HallEvent, HallSettings, Lane, WindowSetup } from '@one-window/protocol'
import { estimateFor } from '../../estimate/estimate.ts'
import { isLaneOpen } from '../../lane/lanes.ts'
import { DEFAULT_SETTINGS } from '../../settings/default-settings.ts'
import { type HallState, newHallState } from '../../state/hall.ts'
import type { Ticket } from '../../state/ticket.ts'
import { step } from '../../step.ts'
import { MINUTE, naming, type TestTaxpayer } from '../hall.ts'
import { type Chance, testDayChance } from './chance.ts'
import { FirstEstimate } from './first-estimate.ts'
import { officer, type Waits, type Workplace } from './officer.ts'
import { DOORS_OPEN_MS, type Visit, visitsOf } from './visits.ts'

/** One wait of the day: what was said when the number was taken, by the first version too, and how long it was. */
export interface Wait {
  readonly lane: Lane
  readonly said: Estimate
  readonly firstSaidP90Seconds: number
  readonly waitedSeconds: number
}

const OPENS_AT = Date.parse('2026-03-02T09:00:00+08:00')
/** Everybody is served by then, or the day is not a day. */
const ENDS_AT = OPENS_AT + 2 * DOORS_OPEN_MS
const TUTOR_FROM = 16
const WINDOWS = Array.from({ length: 17 }, (_, index) => setupOf(index + 1))
export const TEST_DAY_SETTINGS: HallSettings = { ...DEFAULT_SETTINGS, windows: WINDOWS }

/** 15 comprehensive windows, the first two the priority zone, and two tutors. */
function setupOf(windowNo: number): WindowSetup {
  if (windowNo >= TUTOR_FROM) return { windowNo, zone: 'annex', tiers: [['tutoring']], extraHeadStart: [] }
  const extraHeadStart: WindowSetup['extraHeadStart'] = windowNo <= 2 ? [{ lane: 'priority', minutes: 15 }] : []
  return { windowNo, zone: 'main', tiers: [['general', 'priority']], extraHeadStart }
}

/** Every third officer begins late. */
function opensAt(windowNo: number, chance: Chance): number {
  return OPENS_AT + MINUTE * (windowNo % 3 === 0 ? chance.between(5, 40) : chance.between(-10, 2))
}

interface Robot {
  readonly acts: Generator<Waits>
  /** Infinity: when somebody is called to the window. */
  actsAt: number
}

/** A whole day built on `step`, from a seed: people who come, and an officer at each window. */
export class TestDay {
  readonly state: HallState = newHallState('hanyang', TEST_DAY_SETTINGS)
  readonly events: HallEvent[] = []
  readonly waits: Wait[] = []
  readonly #coming: Visit[]
  readonly #visitOf = new Map<string, Visit>()
  readonly #saidTo = new Map<string, Omit<Wait, 'waitedSeconds'>>()
  readonly #robots = new Map<number, Robot>()
  readonly #first = new FirstEstimate()
  #now = OPENS_AT - 20 * MINUTE
  #lastId = 0

  constructor(seed: number) {
    const chance = testDayChance(seed)
    this.#coming = visitsOf(chance)
    for (const { windowNo } of WINDOWS) {
      const acts = officer(this.#placeOf(windowNo, chance), opensAt(windowNo, chance))
      this.#robots.set(windowNo, { acts, actsAt: this.#now })
    }
  }

  /** Lets the day happen. */
  run(): this {
    for (let next = this.#next(); next.at < ENDS_AT; next = this.#next()) {
      this.#now = next.at
      next.act()
      for (const [windowNo, robot] of this.#robots) {
        if (robot.actsAt === Number.POSITIVE_INFINITY && this.#current(windowNo)) robot.actsAt = this.#now
      }
    }
    return this
  }

  /** What happens next, and when: somebody comes, or an officer acts; never any more at the end of the day. */
  #next(): { readonly at: number; readonly act: () => void } {
    const [visit] = this.#coming
    let next = { at: Number.POSITIVE_INFINITY, act: () => {} }
    if (visit) next = { at: OPENS_AT + visit.comesMs, act: () => this.#arrive(visit) }
    for (const robot of this.#robots.values()) {
      if (robot.actsAt < next.at) next = { at: robot.actsAt, act: () => this.#letAct(robot) }
    }
    return next
  }

  #letAct(robot: Robot): void {
    const { done, value } = robot.acts.next()
    robot.actsAt = typeof value === 'number' ? this.#now + Math.round(value) : Number.POSITIVE_INFINITY
    if (done) robot.actsAt = Number.NaN
  }

  #arrive(visit: Visit): void {
    this.#coming.shift()
    const body: BodyOf<'ticket.issue'> =
      visit.wantsTutoring && isLaneOpen(this.state, 'tutoring') ? { lane: 'tutoring' } : {}
    this.#press({ name: 'ticket.issue', body }, [visit.taxpayer])
    const ticket = [...this.state.tickets.values()].at(-1) as Ticket
    this.#visitOf.set(ticket.ticketId, visit)
    const said = estimateFor(this.state, ticket, this.#now)
    if (!said) return
    const firstSaidP90Seconds = this.#first.p90Seconds(this.state, ticket)
    this.#saidTo.set(ticket.ticketId, { lane: ticket.lane, said, firstSaidP90Seconds })
  }

  #placeOf(windowNo: number, chance: Chance): Workplace {
    return {
      windowNo,
      chance,
      now: () => this.#now,
      isOver: () =>
        this.#coming.length === 0 && [...this.state.tickets.values()].every(({ endedAt }) => endedAt !== null),
      current: () => {
        const ticket = this.#current(windowNo)
        const visit = ticket && this.#visitOf.get(ticket.ticketId)
        return visit && { visit, isTutoring: ticket.lane === 'tutoring' }
      },
      press: (command) => this.#press(command),
    }
  }

  #current(windowNo: number): Ticket | undefined {
    return this.state.tickets.get(this.state.windows.get(windowNo)?.ticketId ?? '')
  }

  #press(command: Command, taxpayers: readonly TestTaxpayer[] = []): void {
    const account = 'windowNo' in command.body ? `w${command.body.windowNo}` : null
    const done = step(this.state, command, {
      at: this.#now,
      actor: { id: account ?? 'kiosk', account, roles: [] },
      newId: () => `id-${++this.#lastId}`,
      ...naming({ taxpayers }),
    })
    if (!done.ok) throw new Error(`${command.name} was refused: ${done.refusal.code}`)
    for (const event of done.events) this.#note(event)
  }

  #note(event: HallEvent): void {
    this.events.push(event)
    this.#first.note(this.state, event)
    if (event.name !== 'ticket.called') return
    const said = this.#saidTo.get(event.data.ticketId)
    const issuedAt = this.state.tickets.get(event.data.ticketId)?.issuedAt ?? event.at
    if (said) this.waits.push({ ...said, waitedSeconds: (event.at - issuedAt) / 1000 })
    this.#saidTo.delete(event.data.ticketId)
  }
}
