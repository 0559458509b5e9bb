import type {
  BodyOf,
  Command,
  CommandName,
  HallEvent,
  HallSettings,
  RefusalCode,
  ResultOf,
  Role,
  Ticket,
} from '@one-window/protocol'
import { commandNamed } from '@one-window/protocol'
import { type Actor, SYSTEM } from '../decision/actor.ts'
import type { AnyCommand, Circumstance, Step } from '../decision/circumstance.ts'
import {
  type AccountFact,
  type DayOpeningFact,
  type DeviceFact,
  type Facts,
  type Named,
  NO_FACTS,
  NOBODY,
  type TaxpayerFact,
} from '../decision/facts.ts'
import { checkInvariants } from '../invariants.ts'
import { type HallState, newHallState } from '../state/hall.ts'
import type { Ticket as TicketInState } from '../state/ticket.ts'
import { step } from '../step.ts'
import { dayOpeningOf, TestMachine } from './machine.ts'
import { SETTINGS } from './settings.ts'

/** Who presses and whom the command names; by default the officer of the command's window, else the kiosk. */
export interface By {
  /** The sender's id; by default the account, else `kiosk`. */
  readonly id?: string
  /** The ticket that a follower carries. */
  readonly ticketId?: string
  readonly account?: string | null
  readonly roles?: readonly Role[]
  readonly taxpayers?: readonly TestTaxpayer[]
  readonly phone?: string | null
  /** The devices and accounts that stand in the tables. */
  readonly devices?: Readonly<Record<string, DeviceFact>>
  readonly accounts?: Readonly<Record<string, AccountFact>>
}

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const LEADER: By = { account: 'leader', roles: ['leader'] }
/** The matters that stand in the catalogue of a hall under test. */
export const MATTERS: Facts['matters'] = new Map(
  Array.from({ length: 30 }, (_, at) => `M${at + 1}`).map((code) => [code, { code }]),
)

/** Somebody at the kiosk and what the register says of them, if they are in it. */
export interface TestTaxpayer extends TaxpayerFact {
  readonly taxpayerKey: string
  readonly isKnown: boolean
}

/** What the register says of a taxpayer: known for long, grade B, unless told otherwise. */
export function taxpayer(name: string, said: Partial<TestTaxpayer> = {}): TestTaxpayer {
  return {
    taxpayerKey: `taxpayer-key-${name}`,
    isKnown: true,
    creditGrade: 'B',
    creditValidFrom: null,
    creditValidUntil: null,
    registeredOn: '2020-01-01',
    ...said,
  }
}

/** The same with grade A; taxpayers of grade A have the credit head start. */
export function gradeA(name: string, said: Partial<TestTaxpayer> = {}): TestTaxpayer {
  return taxpayer(name, { creditGrade: 'A', ...said })
}

/** Whom a press names and what is known of them. */
export function naming({
  taxpayers = [],
  phone = null,
  devices = {},
  accounts = {},
}: By): Pick<Circumstance, 'named' | 'facts'> {
  const known = taxpayers.filter(({ isKnown }) => isKnown).map((one) => [one.taxpayerKey, one] as const)
  return {
    named: {
      taxpayers: taxpayers.map(({ taxpayerKey }) => ({ key: taxpayerKey })),
      phone: phone === null ? null : { key: phone },
    },
    facts: {
      ...NO_FACTS,
      taxpayers: new Map(known),
      matters: MATTERS,
      devices: new Map(Object.entries(devices)),
      accounts: new Map(Object.entries(accounts)),
    },
  }
}

/** A hall under test with clocks of its own; after every press the invariants are checked. */
export class TestHall {
  readonly state: HallState
  readonly events: HallEvent[] = []
  /** So many end in one step when a day does; what the rules say unless it is set (R15). */
  endedAtOnceMax: number | undefined
  readonly #machine: TestMachine
  #lastId = 0

  constructor(settings: Partial<HallSettings> = {}, startsAt = '2026-03-02T09:00:00+08:00') {
    this.state = newHallState('hanyang', { ...SETTINGS, ...settings })
    this.#machine = new TestMachine(Date.parse(startsAt))
  }

  /** Now, ms since 1970 UTC: by both clocks of the machine, until the wall clock jumps. */
  get now(): number {
    return this.#machine.now
  }

  set now(at: number) {
    this.#machine.now = at
  }

  /** Lets the wall clock jump; nobody has noticed yet (R15b). */
  jump(ms: number): this {
    this.#machine.jump(ms)
    return this
  }

  /** Gives a command; a second passes before it. */
  press<Name extends CommandName>(name: Name, body: BodyOf<Name>, by: By = {}): Step {
    this.now += 1000
    const { named, facts } = naming(by)
    const done = this.#step({ name, body } as Command, actorOf(body, by), named, facts)
    const broken = [...checkInvariants(this.state), ...unannounced(name, done)]
    if (broken.length > 0) throw new Error(broken.join('; '))
    return done
  }

  #step(command: AnyCommand, actor: Actor, named: Named, facts: Facts): Step {
    const dayOpening = facts.dayOpening ?? dayOpeningOf(this.state, this.events)
    const clock = this.#machine.read(this.state)
    const newId = () => `id-${String(++this.#lastId).padStart(6, '0')}`
    const { endedAtOnceMax } = this
    const circumstance = { ...clock, actor, newId, named, facts: { ...facts, dayOpening }, endedAtOnceMax }
    const done = step(this.state, command, circumstance)
    this.#machine.journaled(done.events)
    for (const event of done.events) this.events.push(event)
    return done
  }

  /** What an accepted command answers; a refusal is an error here. */
  does<Name extends CommandName>(name: Name, body: BodyOf<Name>, by?: By): ResultOf<Name> {
    const done = this.press(name, body, by)
    if (!done.ok) throw new Error(`${name} was refused: ${done.refusal.code}`)
    return done.result() as ResultOf<Name>
  }

  /** The code of the refusal; `accepted` when there is none. */
  refusal<Name extends CommandName>(name: Name, body: BodyOf<Name>, by?: By): RefusalCode | 'accepted' {
    const done = this.press(name, body, by)
    return done.ok ? 'accepted' : done.refusal.code
  }

  /** Lets time pass, then everything that has fallen due; a day opens with what was read for it. */
  pass(ms: number, dayOpening: DayOpeningFact | null = null): void {
    this.now += ms
    this.#step({ name: 'hall.tick', body: {} }, SYSTEM, NOBODY, { ...NO_FACTS, dayOpening })
  }

  open(...windowNos: number[]): this {
    for (const windowNo of windowNos) this.does('window.open', { windowNo })
    return this
  }

  /** Takes a number at the kiosk for these taxpayers; for nobody without any. */
  issue(taxpayers: readonly TestTaxpayer[] = [], body: BodyOf<'ticket.issue'> = {}): Ticket {
    return this.does('ticket.issue', body, { taxpayers }).ticket
  }

  /** Presses next at a window: the number that is called there. */
  next(windowNo: number, body: Omit<BodyOf<'window.next'>, 'windowNo'> = {}): string | null {
    return this.does('window.next', { windowNo, ...body }).ticket?.number ?? null
  }

  /** The person is there and is served: Start, then next. */
  serveAndNext(windowNo: number, body: Omit<BodyOf<'window.next'>, 'windowNo'> = {}): string | null {
    this.does('window.start', { windowNo })
    return this.next(windowNo, body)
  }

  /** The ticket as it stands now. */
  ticket(ticketId: string): TicketInState {
    const ticket = this.state.tickets.get(ticketId)
    if (!ticket) throw new Error(`there is no ticket ${ticketId}`)
    return ticket
  }

  /** The numbers that wait in a lane, in order. */
  waiting(lane: Ticket['lane']): string[] {
    return [...this.state.waiting[lane]].map(({ number }) => number)
  }
}

/** A refusal that the contract does not name for this command, in words. */
export function unannounced(name: string, done: Step): string[] {
  if (done.ok || commandNamed(name)?.refusals.includes(done.refusal.code)) return []
  return [`the contract does not say that ${name} may be refused with ${done.refusal.code}`]
}

function actorOf(body: object, { id, account, roles = [], ticketId }: By): Actor {
  const actor = { id: id ?? account ?? 'kiosk', account: accountOf(body, { account }), roles }
  return ticketId === undefined ? actor : { ...actor, ticketId }
}

function accountOf(body: object, by: By): string | null {
  if (by.account !== undefined) return by.account
  return 'windowNo' in body ? `w${String(body.windowNo)}` : null
}
