// The rules alone, without server: how the cost of a press grows with the crowd. Run by main.ts as its own process; prints
// one JSON object.

import { type HallSettings, LIMITS } from '@one-window/protocol'
import {
  type AnyCommand,
  DEFAULT_SETTINGS,
  type HallState,
  NO_FACTS,
  NOBODY,
  newHallState,
  step,
  takeTouched,
  ticketView,
  viewFor,
} from '@one-window/queue'
import { quantile } from './stats.ts'

/** Milliseconds, of the quicker rounds: whatever else the machine does only ever adds. */
export interface RulesCost {
  readonly nextAt100: number
  readonly nextAt100k: number
  readonly aheadAt100k: number
  readonly displayAt20k: number
}

const WINDOWS = 15
const ROUNDS = 40
const PER_ROUND = 150
const WARM_UP = 5_000
const QUICK = 0.2
const ADMIN = { id: 'admin', account: 'admin', roles: ['admin'] } as const
const START_AT = Date.UTC(2026, 0, 5, 2)

const settings: HallSettings = {
  ...DEFAULT_SETTINGS,
  liveTicketsMax: LIMITS.liveTicketsPerHallMax,
  windows: Array.from({ length: WINDOWS }, (_, index) => ({
    windowNo: index + 1,
    zone: 'main',
    tiers: [['general', 'priority']],
    extraHeadStart: [],
  })),
}

/** A hall of its own with a clock and ids of its own. */
function hallOf(waiting: number) {
  const state = newHallState('bench', settings)
  let at = START_AT
  let count = 0
  const newId = (): string => `id-${String(count++).padStart(10, '0')}`
  const give = (command: AnyCommand, actorId: string = ADMIN.id) => {
    const actor = { ...ADMIN, id: actorId, account: actorId }
    const done = step(state, command, { at: ++at, actor, newId, named: NOBODY, facts: NO_FACTS })
    if (!done.ok) throw new Error(`${command.name} was refused: ${done.refusal.code}`)
    // The keeper takes these after each batch; left alone they would only grow.
    takeTouched(state)
    return done
  }
  give({ name: 'hall.tick', body: {} })
  for (let windowNo = 1; windowNo <= WINDOWS; windowNo++)
    give({ name: 'window.open', body: { windowNo } }, `w${windowNo}`)
  const issue = (): void => void give({ name: 'ticket.issue', body: count % 5 === 0 ? { needs: ['elderly'] } : {} })
  for (let no = 0; no < waiting; no++) issue()
  return { state, issue, next: (windowNo: number) => give({ name: 'window.next', body: { windowNo } }, `w${windowNo}`) }
}

type Hall = ReturnType<typeof hallOf>

/** The mean milliseconds of one press in a round; each press is made good by a new number, so the crowd stays. */
function nextRound({ issue, next }: Hall, presses: number): number {
  let spent = 0
  for (let press = 0; press < presses; press++) {
    const startedAt = performance.now()
    next((press % WINDOWS) + 1)
    spent += performance.now() - startedAt
    issue()
  }
  return spent / presses
}

/** Both halls in turns, so that whatever else the machine does meets both. */
function nextCosts(): { nextAt100: number; nextAt100k: number; large: Hall } {
  const small = hallOf(100)
  const large = hallOf(100_000)
  nextRound(small, WARM_UP)
  nextRound(large, WARM_UP)
  gc?.()
  const rounds = Array.from(
    { length: ROUNDS },
    () => [nextRound(small, PER_ROUND), nextRound(large, PER_ROUND)] as const,
  )
  return {
    nextAt100: quantile(
      rounds.map(([ms]) => ms),
      QUICK,
    ),
    nextAt100k: quantile(
      rounds.map(([, ms]) => ms),
      QUICK,
    ),
    large,
  }
}

function costOf(times: number, run: (no: number) => void): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const startedAt = performance.now()
    for (let no = 0; no < times; no++) run(no)
    return (performance.now() - startedAt) / times
  })
  return quantile(rounds, QUICK)
}

/** A whole ticket as an answer shows it, `ahead` and estimate included. */
function aheadCost(state: HallState): number {
  const waiting = [...state.tickets.values()].filter(({ status }) => status === 'waiting')
  return costOf(100, (no) => {
    const ticket = waiting[(no * 7919) % waiting.length]
    if (ticket) ticketView(state, ticket)
  })
}

function displayCost(state: HallState): number {
  return costOf(100, () =>
    viewFor(state, { kind: 'display', params: {} }, { at: state.lastAt, personOf: () => null, serverAlerts: [] }),
  )
}

const { large, ...next } = nextCosts()
const cost: RulesCost = {
  ...next,
  aheadAt100k: aheadCost(large.state),
  displayAt20k: displayCost(hallOf(20_000).state),
}
console.log(JSON.stringify(cost))
