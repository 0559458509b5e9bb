import { CANCELLATION_CARRIES } from '../state/cancellation.ts'
import { CLOCK_CARRIES } from '../state/clock.ts'
import { type CarriesOf, DAY_CARRIES, type Opened, type Opening } from '../state/day.ts'
import { DUTY_CARRIES } from '../state/duty.ts'
import { ESTIMATE_CARRIES, keptHandleSeconds } from '../state/estimate.ts'
import { type HallState, newHallState } from '../state/hall.ts'
import { JOURNAL_CARRIES } from '../state/journal.ts'
import { LANE_CARRIES } from '../state/lane.ts'
import { NOTICE_CARRIES } from '../state/notice.ts'
import { SETTINGS_CARRIES } from '../state/settings.ts'
import { TICKET_CARRIES } from '../state/ticket.ts'
import { WINDOW_CARRIES } from '../state/window.ts'
import { windowsToCarry } from '../window/carry.ts'

/** What each field of the state does at midnight (R15). */
const CARRIES: CarriesOf<HallState> = {
  ...JOURNAL_CARRIES,
  ...SETTINGS_CARRIES,
  ...DAY_CARRIES,
  ...TICKET_CARRIES,
  ...CANCELLATION_CARRIES,
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
