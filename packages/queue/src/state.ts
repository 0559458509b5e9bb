import type { HallSettings } from '@one-window/protocol'
import { type ClockState, emptyClock } from './clock/state.ts'
import { type DayState, emptyDay } from './day/state.ts'
import { type DutyState, emptyDuty } from './duty/state.ts'
import { type EstimateState, emptyEstimate } from './estimate/state.ts'
import { emptyJournal, type JournalState } from './journal/state.ts'
import { emptyLanes, type LaneState } from './lane/state.ts'
import { emptyNotices, type NoticeState } from './notice/state.ts'
import { emptySettings, type SettingsState } from './settings/state.ts'
import { emptyTickets, type TicketState } from './ticket/state.ts'
import { nothingTouched, type Touched } from './touched.ts'
import { emptyWindows, type WindowsState } from './window/state.ts'

/** A hall on its current business day, by subject. Only `fold` changes it. */
export interface HallState
  extends JournalState,
    SettingsState,
    DayState,
    TicketState,
    WindowsState,
    LaneState,
    NoticeState,
    DutyState,
    EstimateState,
    ClockState {
  touched: Touched
}

/** A hall before its first business day: every window closed, nobody waiting. */
export function newHallState(hallId: string, settings: HallSettings): HallState {
  return {
    ...emptyJournal(hallId),
    ...emptySettings(settings),
    ...emptyDay(),
    ...emptyTickets(),
    ...emptyWindows(settings.windows),
    ...emptyLanes(),
    ...emptyNotices(),
    ...emptyDuty(),
    ...emptyEstimate(),
    ...emptyClock(),
    touched: nothingTouched(),
  }
}
