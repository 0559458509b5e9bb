// A hall's year through the rules alone, no server: 250 days of 1,200 visits, each issued, called, begun and completed. Run by
// main.ts as a process of its own:
//   node tests/bench/year.ts [days]
// Prints one JSON object.

import type { HallSettings } from '@one-window/protocol'
import {
  type AnyCommand,
  DEFAULT_SETTINGS,
  type Named,
  NO_FACTS,
  NOBODY,
  newHallState,
  step,
  type TaxpayerFact,
  takeTouched,
} from '@one-window/queue'

/** Milliseconds of the thread's own processor time, which stay about true while others use the machine too. */
export interface YearCost {
  readonly processorMs: number
  readonly events: number
  readonly visits: number
}

const DAYS = Number(process.argv[2] ?? 250)
const VISITS_A_DAY = 1_200
const WINDOWS = 15
/** How many have come before the first is called: the morning's crowd, which waits all day. */
const CROWD = 60
const ARRIVAL_GAP_MS = 24_000
const DAY_MS = 86_400_000
/** Monday, 5 January 2026, 08:00 in Shanghai. */
const STARTS_AT = Date.UTC(2026, 0, 5)

const settings: HallSettings = {
  ...DEFAULT_SETTINGS,
  windows: Array.from({ length: WINDOWS }, (_, index) => ({
    windowNo: index + 1,
    zone: 'main',
    tiers: [['general', 'priority']],
    extraHeadStart: index < 2 ? [{ lane: 'priority', minutes: 15 }] : [],
  })),
}
const state = newHallState('bench', settings)
let [at, ids, events, visits] = [STARTS_AT, 0, 0, 0]
const newId = (): string => `id-${String(ids++).padStart(10, '0')}`

/** Every ninth taxpayer has grade A. */
function register(no: number): TaxpayerFact {
  const creditGrade = no % 9 === 0 ? 'A' : 'B'
  return { creditGrade, creditValidFrom: null, creditValidUntil: null, registeredOn: '2020-01-01' }
}

function give(command: AnyCommand, account: string | null, named: Named = NOBODY, facts = NO_FACTS): void {
  const actor = { id: account ?? 'kiosk', account, roles: [] }
  const done = step(state, command, { at, actor, newId, named, facts })
  if (!done.ok) throw new Error(`${command.name} was refused: ${done.refusal.code}`)
  events += done.events.length
  // The keeper takes these after each batch; left alone they would only grow.
  takeTouched(state)
}

function issue(no: number): void {
  at += ARRIVAL_GAP_MS
  const key = `taxpayer-key-${no}`
  const named = { taxpayers: [{ key }], phone: null }
  give({ name: 'ticket.issue', body: {} }, null, named, { ...NO_FACTS, taxpayers: new Map([[key, register(no)]]) })
}

function serve(no: number): void {
  const windowNo = (no % WINDOWS) + 1
  give({ name: 'window.next', body: { windowNo } }, `w${windowNo}`)
  give({ name: 'window.start', body: { windowNo } }, `w${windowNo}`)
  visits++
}

/** A crowd comes, then as many are called as come; the last ones are still there when they stop coming. */
function workDay(day: number): void {
  at = STARTS_AT + day * DAY_MS
  for (let no = 0; no < VISITS_A_DAY; no++) {
    issue(no)
    if (no >= CROWD) serve(no)
  }
  for (let no = VISITS_A_DAY; no < VISITS_A_DAY + CROWD; no++) {
    at += ARRIVAL_GAP_MS
    serve(no)
  }
}

const before = process.threadCpuUsage()
give({ name: 'hall.tick', body: {} }, null)
for (let windowNo = 1; windowNo <= WINDOWS; windowNo++)
  give({ name: 'window.open', body: { windowNo } }, `w${windowNo}`)
for (let day = 0; day < DAYS; day++) workDay(day)
const { user, system } = process.threadCpuUsage(before)
const cost: YearCost = { processorMs: (user + system) / 1_000, events, visits }
console.log(JSON.stringify(cost))
