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
import type { Step, TaxpayerFact } from '../circumstance.ts'
import { checkInvariants } from '../invariants.ts'
import { type HallState, newHallState, type Ticket as TicketInState } from '../state.ts'
import { step } from '../step.ts'
import { SETTINGS } from './settings.ts'

/** Who presses and whom the command names; by default the officer of the command's window, else the kiosk. */
export interface By {
  readonly account?: string | null
  readonly roles?: readonly Role[]
  readonly taxpayers?: readonly TaxpayerFact[]
  readonly phone?: string | null
}

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const LEADER: By = { account: 'leader', roles: ['leader'] }
/** The matters that stand in the catalogue of a hall under test. */
export const MATTERS: ReadonlySet<string> = new Set(Array.from({ length: 30 }, (_, at) => `M${at + 1}`))

/** What the register says of a taxpayer: known for long, grade B, unless told otherwise. */
export function taxpayer(name: string, said: Partial<TaxpayerFact> = {}): TaxpayerFact {
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
export function gradeA(name: string, said: Partial<TaxpayerFact> = {}): TaxpayerFact {
  return taxpayer(name, { creditGrade: 'A', ...said })
}

/** A hall under test with its own clock; after every press the invariants are checked. */
export class TestHall {
  readonly state: HallState
  readonly events: HallEvent[] = []
  /** Now, ms since 1970 UTC. */
  now: number
  #lastId = 0

  constructor(settings: Partial<HallSettings> = {}, startsAt = '2026-03-02T09:00:00+08:00') {
    this.state = newHallState('hanyang', { ...SETTINGS, ...settings })
    this.now = Date.parse(startsAt)
  }

  /** Gives a command; a second passes before it. */
  press<Name extends CommandName>(name: Name, body: BodyOf<Name>, by: By = {}): Step {
    this.now += 1000
    const done = step(this.state, { name, body } as Command, {
      at: this.now,
      actor: { id: by.account ?? 'kiosk', account: accountOf(body, by), roles: by.roles ?? [] },
      newId: () => `id-${String(++this.#lastId).padStart(6, '0')}`,
      facts: { taxpayers: by.taxpayers ?? [], phoneKey: by.phone ?? null, knownMatters: MATTERS },
    })
    this.events.push(...done.events)
    const broken = [...checkInvariants(this.state), ...unannounced(name, done)]
    if (broken.length > 0) throw new Error(broken.join('; '))
    return done
  }

  /** What an accepted command answers; a refusal is an error here. */
  does<Name extends CommandName>(name: Name, body: BodyOf<Name>, by?: By): ResultOf<Name> {
    const done = this.press(name, body, by)
    if (!done.ok) throw new Error(`${name} was refused: ${done.refusal.code}`)
    return done.result as ResultOf<Name>
  }

  /** The code of the refusal; `accepted` when there is none. */
  refusal<Name extends CommandName>(name: Name, body: BodyOf<Name>, by?: By): RefusalCode | 'accepted' {
    const done = this.press(name, body, by)
    return done.ok ? 'accepted' : done.refusal.code
  }

  /** Lets time pass, then everything that has fallen due. */
  pass(ms: number): void {
    this.now += ms
    const actor = { id: 'system', account: null, roles: [] }
    const facts = { taxpayers: [], phoneKey: null, knownMatters: MATTERS }
    const newId = () => `id-${String(++this.#lastId).padStart(6, '0')}`
    const done = step(this.state, { name: 'hall.tick', body: {} }, { at: this.now, actor, newId, facts })
    this.events.push(...done.events)
  }

  open(...windowNos: number[]): this {
    for (const windowNo of windowNos) this.does('window.open', { windowNo })
    return this
  }

  /** Takes a number at the kiosk for these taxpayers; for nobody without any. */
  issue(taxpayers: readonly TaxpayerFact[] = [], body: BodyOf<'ticket.issue'> = {}): Ticket {
    return this.does('ticket.issue', body, { taxpayers }).ticket
  }

  /** Presses next at a window: the number that is called there. */
  next(windowNo: number, body: Omit<BodyOf<'window.next'>, 'windowNo'> = {}): string | null {
    return this.does('window.next', { windowNo, ...body }).ticket?.number ?? null
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

function accountOf(body: object, by: By): string | null {
  if (by.account !== undefined) return by.account
  return 'windowNo' in body ? `w${String(body.windowNo)}` : null
}
