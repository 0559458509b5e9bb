import type { HallEvent, HallSettings } from '@one-window/protocol'
import type { AnyCommand } from '../decision/circumstance.ts'
import { checkInvariants } from '../invariants.ts'
import { type HallState, newHallState } from '../state/hall.ts'
import { step } from '../step.ts'
import { type By, HOUR, MINUTE, naming, unannounced } from './hall.ts'
import { dayOpeningOf, TestMachine } from './machine.ts'
import { type Choice, commandOf, KIOSK } from './model-actions.ts'
import { ENDED_AT_ONCE_MAX, OPENINGS } from './model-openings.ts'
import { NaiveClock } from './naive/naive-clock.ts'
import { NaiveDay } from './naive/naive-day.ts'
import { NaiveHall } from './naive/naive-hall.ts'
import { replay, textOf } from './replay.ts'
import { SETTINGS } from './settings.ts'

// A small hall in which everything happens soon: three windows take everybody, two the new taxpayers.
const SOON = { reinstateBehind: 2, shortPauseMinutes: 2, transferBackMinutes: 4 }
const HALL: HallSettings = { ...SETTINGS, ...SOON, sessions: [{ from: '07:00', to: '24:00' }] }
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
interface Run {
  readonly state: HallState
  readonly machine: TestMachine
  readonly naive: NaiveHall
  readonly clock: NaiveClock
  readonly day: NaiveDay
  readonly endedAtOnceMax: number
  readonly events: HallEvent[]
  lastId: number
}

/** Plays a sequence of choices after an opening and checks everything after each; answers what is broken, empty when nothing is. */
export function play(opening: keyof typeof OPENINGS, choices: readonly Choice[]): string[] {
  const run = newRun(ENDED_AT_ONCE_MAX[opening])
  for (const command of OPENINGS[opening]) {
    run.machine.pass(1000)
    const broken = press(run, command(run.state))
    if (broken.length > 0) return [...broken, `while it opens: ${opening}`]
  }
  for (const choice of choices) {
    const [command, by] = commandOf(run.state, choice)
    const [ofClock, ms] = BEFORE[choice[3]] ?? ['pass', 0]
    run.machine[ofClock](ms)
    const broken = [...press(run, command, by), ...goOnEnding(run, choice)]
    if (broken.length > 0) return [...broken, `after ${JSON.stringify(command)}`]
  }
  const isSame = textOf(replay(run.events, HALL)) === textOf(run.state)
  return isSame ? [] : ['[R15] the replay differs from the live state']
}

function newRun(endedAtOnceMax: number): Run {
  const [naive, clock, day] = [new NaiveHall(HALL), new NaiveClock(), new NaiveDay(endedAtOnceMax)]
  return {
    state: newHallState('hanyang', HALL),
    machine: new TestMachine(STARTS_AT),
    naive,
    clock,
    day,
    endedAtOnceMax,
    events: [],
    lastId: 0,
  }
}

/** Between some presses the keeper goes on with a long end of the day. */
function goOnEnding(run: Run, [, who]: Choice): string[] {
  return run.day.isEnding && who % 2 === 0 ? press(run, { name: 'hall.tick', body: {} }) : []
}

/** Gives a command by the clocks as they stand; answers what is broken after it. */
function press(run: Run, command: AnyCommand, by: By = {}): string[] {
  const { state, machine, naive, clock, day, endedAtOnceMax } = run
  const account = by.account ?? ('windowNo' in command.body ? `w${command.body.windowNo}` : null)
  const reading = machine.read(state)
  const { named, facts } = naming(by)
  const done = step(state, command, {
    ...reading,
    actor: { id: account ?? `device:${KIOSK}`, account, roles: by.roles ?? [] },
    newId: () => `id-${String(++run.lastId).padStart(6, '0')}`,
    named,
    facts: { ...facts, dayOpening: dayOpeningOf(state, run.events) },
    endedAtOnceMax,
  })
  const wasTaken = machine.journaled(done.events)
  const isDoubted = reading.doubted !== undefined && !wasTaken
  run.events.push(...done.events)
  return [
    ...day.note(done.events),
    ...done.events.flatMap((event) => [...naive.note(event), ...clock.note(event, machine.now)]),
    ...naive.rest(wasTaken ? state.lastAt : Math.max(reading.at, state.lastAt)),
    ...clock.rest(isDoubted ? (reading.doubted?.wall ?? 0) - reading.at : 0, day.isEnding),
    ...checkInvariants(state),
    ...unannounced(command.name, done),
  ]
}
