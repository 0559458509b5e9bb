import type { Command, HallEvent, HallSettings, Lane, SettingsPatch } from '@one-window/protocol'
import type { AnyCommand } from '../decision/circumstance.ts'
import { checkInvariants } from '../invariants.ts'
import { type HallState, newHallState } from '../state/hall.ts'
import { step } from '../step.ts'
import { type By, gradeA, HOUR, MINUTE, naming, taxpayer, unannounced } from './hall.ts'
import { dayOpeningOf, TestMachine } from './machine.ts'
import { NaiveClock } from './naive-clock.ts'
import { NaiveHall } from './naive-hall.ts'
import { replay, textOf } from './replay.ts'
import { SETTINGS, WINDOWS } from './settings.ts'

/** One choice of a run: what is pressed, by or for whom, where, and how much time passes before. */
export type Choice = readonly [action: number, who: number, where: number, time: number]
/** How many values each part of a choice may have. */
export const CHOICES = { action: 64, who: 8, where: 5, time: 64 } as const

// A small hall in which everything happens soon: three windows take everybody, two the new taxpayers.
const HALL: HallSettings = { ...SETTINGS, sessions: [{ from: '07:00', to: '24:00' }], reinstateBehind: 2 }
const STARTS_AT = Date.parse('2026-03-02T21:00:00+08:00')

/** What happens before a press: mostly moments, sometimes minutes, rarely a night or a wall clock that jumps (R15b). */
const BEFORE: readonly (readonly [ofClock: 'pass' | 'jump' | 'setRight', ms: number])[] = [
  ...Array.from({ length: 45 }, (_, at) => ['pass', at * 500] as const),
  ...[1, 1, 2, 2, 3, 3, 4, 4, 5, 6, 7, 8, 9, 16].map((minutes) => ['pass', minutes * MINUTE] as const),
  ['pass', 9 * HOUR],
  ['jump', -2 * MINUTE],
  ['jump', -HOUR],
  ['jump', 20 * MINUTE],
  ['setRight', 0],
]
const LANES: readonly (Lane | undefined)[] = [undefined, undefined, 'tutoring', 'priority', 'general']
/** What a hall thinks better of while people wait; some of it is refused because somebody is there. */
const PATCHES: readonly SettingsPatch[] = [
  { headStartMinutes: { 'credit-a': 2, green: 40 } },
  { headStartMinutes: { 'credit-a': 40, green: 5 } },
  { recallCountMax: 0, recallGapSeconds: 30, reinstateCountMax: 1 },
  { reinstateBehind: 1, recallCountMax: 3 },
  { windows: WINDOWS.slice(0, 4) },
  {
    windows: WINDOWS.map((setup) => ({
      ...setup,
      tiers: setup.windowNo === 2 ? [['priority'], ['general']] : setup.tiers,
    })),
  },
  {
    windows: WINDOWS.map((setup) => ({
      ...setup,
      extraHeadStart: [{ lane: 'priority', minutes: setup.windowNo * 3 }],
    })),
  },
  { windows: WINDOWS, prefixes: { general: 'A', priority: 'Y', tutoring: 'Y' }, timeZone: 'Europe/Paris' },
]
const PEOPLE = [
  gradeA('a'),
  gradeA('b', { creditValidUntil: '2026-03-02' }),
  taxpayer('c'),
  taxpayer('d', { isKnown: false, registeredOn: null }),
  taxpayer('e', { registeredOn: '2026-01-02' }),
  taxpayer('f'),
]

interface Run {
  readonly state: HallState
  readonly machine: TestMachine
  readonly naive: NaiveHall
  readonly clock: NaiveClock
  readonly events: HallEvent[]
  lastId: number
}

/** Plays a sequence of choices and checks everything after each; answers what is broken, empty when nothing is. */
export function play(choices: readonly Choice[]): string[] {
  const run = newRun()
  for (const windowNo of [1, 3, 4]) press(run, { name: 'window.open', body: { windowNo } })
  for (const choice of choices) {
    const [command, by] = commandOf(run.state, choice)
    const [ofClock, ms] = BEFORE[choice[3]] ?? ['pass', 0]
    run.machine[ofClock](ms)
    const broken = press(run, command, by)
    if (broken.length > 0) return [...broken, `after ${JSON.stringify(command)}`]
  }
  const isSame = textOf(replay(run.events, HALL)) === textOf(run.state)
  return isSame ? [] : ['[R15] the replay differs from the live state']
}

function newRun(): Run {
  const [naive, clock] = [new NaiveHall(HALL), new NaiveClock()]
  return {
    state: newHallState('hanyang', HALL),
    machine: new TestMachine(STARTS_AT),
    naive,
    clock,
    events: [],
    lastId: 0,
  }
}

/** Gives a command by the clocks as they stand; answers what is broken after it. */
function press(run: Run, command: AnyCommand, by: By = {}): string[] {
  const { state, machine, naive, clock } = run
  const account = 'windowNo' in command.body ? `w${command.body.windowNo}` : (by.account ?? null)
  const reading = machine.read(state)
  const { named, facts } = naming(by)
  const done = step(state, command, {
    ...reading,
    actor: { id: account ?? 'kiosk', account, roles: by.roles ?? [] },
    newId: () => `id-${String(++run.lastId).padStart(6, '0')}`,
    named,
    facts: { ...facts, dayOpening: dayOpeningOf(state, run.events) },
  })
  const isDoubted = reading.doubted !== undefined && !machine.journaled(done.events)
  run.events.push(...done.events)
  return [
    ...done.events.flatMap((event) => [...naive.note(event), ...clock.note(event, machine.now)]),
    ...naive.rest(),
    ...clock.rest(isDoubted ? (reading.doubted?.wall ?? 0) - reading.at : 0),
    ...checkInvariants(state),
    ...unannounced(command.name, done),
  ]
}

type Maker = (state: HallState, who: number, where: number) => readonly [AnyCommand, By?]

/** What may be pressed and how often in 64 presses. */
const ACTIONS: readonly (readonly [weight: number, Maker])[] = [
  [19, (_, who, where) => issue(who, where)],
  [
    1,
    () => [
      { name: 'clock.confirm', body: {} },
      { account: 'admin', roles: ['admin'] },
    ],
  ],
  [10, (_, __, where) => atWindow('window.next', where)],
  [1, (_, who) => [{ name: 'settings.change', body: { patch: PATCHES[who] ?? {} } }]],
  [3, (_, __, where) => atWindow('window.start', where)],
  [2, (_, __, where) => atWindow('window.complete', where)],
  [4, (_, __, where) => atWindow('window.no-show', where)],
  [2, (_, __, where) => atWindow('window.recall', where)],
  [3, (_, __, where) => atWindow('window.open', where)],
  [1, (_, __, where) => atWindow('window.close', where)],
  [1, (_, __, where) => [{ name: 'window.pause', body: { windowNo: where + 1, reason: 'break' } }]],
  [1, (_, __, where) => atWindow('window.resume', where)],
  [3, (state, who, where) => [{ name: 'window.transfer', body: { windowNo: busy(state, where), to: target(who) } }]],
  [
    3,
    (state, who, where) => [
      { name: 'window.reopen', body: { windowNo: where + 1, ticketId: ended(state, where, who) } },
    ],
  ],
  [2, (state, who) => [{ name: 'ticket.reinstate', body: { ticketId: oneOf([...state.missedTicketIds], who) } }]],
  [1, (state, who) => [{ name: 'ticket.cancel', body: { ticketId: someTicket(state, who) } }]],
  [1, (state, who) => [{ name: 'ticket.grant-grounds', body: { ticketId: someTicket(state, who), grounds: 'green' } }]],
  [
    1,
    (state, who) => [{ name: 'ticket.withdraw-grounds', body: { ticketId: someTicket(state, who), grounds: 'green' } }],
  ],
  [1, (_, __, where) => atWindow('window.confirm-grounds', where)],
  [1, (_, __, where) => atWindow('window.refute-grounds', where)],
  [1, (state, who, where) => [callOutOfTurn(state, who, where)]],
  [
    1,
    (_, who, where) => [
      {
        name: 'window.set-tiers',
        body: {
          windowNo: where + 1,
          tiers: who % 2 ? [['general', 'priority']] : [['tutoring'], ['general', 'priority']],
        },
      },
    ],
  ],
  [1, (_, who) => [who < 3 ? { name: 'day.close', body: {} } : { name: 'day.reopen', body: {} }]],
]
const MAKERS = ACTIONS.flatMap(([weight, maker]) => Array.from({ length: weight }, () => maker))

function commandOf(state: HallState, [action, who, where]: Choice): readonly [AnyCommand, By?] {
  const maker = MAKERS[action]
  if (!maker) throw new Error(`there is no action ${action}`)
  return maker(state, who, where)
}

type AtWindow = 'window.next' | 'window.start' | 'window.complete' | 'window.no-show' | 'window.recall'
type Staffing = 'window.open' | 'window.close' | 'window.resume' | 'window.confirm-grounds' | 'window.refute-grounds'

function atWindow(name: AtWindow | Staffing, where: number): readonly [AnyCommand] {
  return [{ name, body: { windowNo: where + 1 } }]
}

/** Alone, with nobody, by phone, two together, with a need: everybody who may stand at the kiosk. */
function issue(who: number, where: number): readonly [Command, By] {
  const lane = LANES[where]
  const body = { ...(lane ? { lane } : {}), ...(where === 4 ? { needs: ['elderly' as const] } : {}) }
  if (who === 6) return [{ name: 'ticket.issue', body }, { phone: `phone-key-${where}` }]
  if (who === 7) return [{ name: 'ticket.issue', body }, { taxpayers: where % 2 ? PEOPLE.slice(0, 2) : [] }]
  return [{ name: 'ticket.issue', body }, { taxpayers: PEOPLE.slice(who, who + 1) }]
}

function callOutOfTurn(state: HallState, who: number, where: number): AnyCommand {
  return { name: 'window.call', body: { windowNo: where + 1, ticketId: someTicket(state, who), reason: 'a reason' } }
}

/** A lane, or a window: mostly the one in the priority zone, where the order is the hardest. */
function target(who: number) {
  const lane = LANES[who]
  return lane ? { lane } : { windowNo: who > 4 ? 3 : who + 1 }
}

/** A window with somebody, if there is one. */
function busy(state: HallState, where: number): number {
  return (
    oneOf(
      [...state.windows.values()].filter(({ ticketId }) => ticketId !== null).map(({ windowNo }) => windowNo),
      where,
    ) ?? where + 1
  )
}

/** Something that ended at this window, perhaps long ago. */
function ended(state: HallState, where: number, who: number): string {
  return oneOf(state.windows.get(where + 1)?.endedTicketIds ?? [], who) ?? 'nobody-1'
}

function someTicket(state: HallState, who: number): string {
  return oneOf([...state.tickets.keys()].slice(-CHOICES.who), who) ?? 'nobody-1'
}

function oneOf<Item>(items: readonly Item[], which: number): Item {
  return items[which % Math.max(1, items.length)] as Item
}
