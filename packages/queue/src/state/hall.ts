import type { HallSettings } from '@one-window/protocol'
import { type CancellationState, emptyCancellations } from './cancellation.ts'
import { type ClockState, emptyClock } from './clock.ts'
import { type DayState, emptyDay } from './day.ts'
import { type DutyState, emptyDuty } from './duty.ts'
import { type EstimateState, emptyEstimate } from './estimate.ts'
import { emptyJournal, type JournalState } from './journal.ts'
import { emptyLanes, type LaneState } from './lane.ts'
import { emptyNotices, type NoticeState } from './notice.ts'
import { emptySettings, type SettingsState } from './settings.ts'
import { emptyTickets, type TicketState } from './ticket.ts'
import { nothingTouched, type Touched } from './touched.ts'
import { emptyWindows, type WindowsState } from './window.ts'

/** A hall on its current business day, by subject. Only `fold` changes it. */
export interface HallState
  extends JournalState,
    SettingsState,
    DayState,
    TicketState,
    CancellationState,
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
    ...emptyCancellations(),
    ...emptyWindows(settings.windows),
    ...emptyLanes(),
    ...emptyNotices(),
    ...emptyDuty(),
    ...emptyEstimate(),
    ...emptyClock(),
    touched: nothingTouched(),
  }
}
