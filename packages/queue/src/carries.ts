import { CLOCK_CARRIES } from './clock/state.ts'
import type { CarriesOf, Opened, Opening } from './day/carrying.ts'
import { DAY_CARRIES } from './day/state.ts'
import { DUTY_CARRIES } from './duty/state.ts'
import { keptHandleSeconds } from './estimate/learned/learned.ts'
import { ESTIMATE_CARRIES } from './estimate/state.ts'
import { JOURNAL_CARRIES } from './journal/state.ts'
import { LANE_CARRIES } from './lane/state.ts'
import { NOTICE_CARRIES } from './notice/state.ts'
import { SETTINGS_CARRIES } from './settings/state.ts'
import { type HallState, newHallState } from './state.ts'
import { TICKET_CARRIES } from './ticket/state.ts'
import { WINDOW_CARRIES, windowsToCarry } from './window/carry.ts'

/** What each field of the state does at midnight (R15). */
const CARRIES: CarriesOf<HallState> = {
  ...JOURNAL_CARRIES,
  ...SETTINGS_CARRIES,
  ...DAY_CARRIES,
  ...TICKET_CARRIES,
  ...WINDOW_CARRIES,
  ...LANE_CARRIES,
  ...NOTICE_CARRIES,
  ...DUTY_CARRIES,
  ...ESTIMATE_CARRIES,
  ...CLOCK_CARRIES,
  touched: 'kept',
}

/** What `day.opened` says: all that its day is folded from. */
const OPENS_WITH: { readonly [Part in keyof Opened]: (state: HallState, opening: Opening) => Opened[Part] } = {
  businessDay: (_, { day }) => day.businessDay,
  startsAt: (_, { day }) => day.startsAt,
  endsAt: (_, { day }) => day.endsAt,
  settings: (_, { settings }) => settings,
  windows: windowsToCarry,
  notices: ({ notices }) => notices,
  dutyLeader: ({ dutyLeader }) => dutyLeader,
  handleSeconds: ({ estimate }) => keptHandleSeconds(estimate),
  lastSequences: (_, { lastSequences }) => lastSequences,
}

/** The data of `day.opened`: everything that crosses midnight. Only reads. */
export function openedWith(state: HallState, opening: Opening): Opened {
  const parts = Object.entries(OPENS_WITH).map(([part, say]) => [part, say(state, opening)])
  return Object.fromEntries(parts) as Opened
}

/** Turns the state into that of a new business day: what is carried comes out of the event alone (R15). */
export function carryOver(state: HallState, opened: Opened): void {
  const anew: Record<string, unknown> = { ...newHallState(state.hallId, opened.settings) }
  const changes = Object.entries(CARRIES).flatMap(([field, carry]) => {
    if (carry === 'kept') return []
    return [[field, carry === 'anew' ? anew[field] : carry(opened)]]
  })
  Object.assign(state, Object.fromEntries(changes))
}
