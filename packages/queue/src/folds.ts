import type { EventData, EventName, HallEvent, Journaled } from '@one-window/protocol'
import * as cancellation from './cancellation/fold.ts'
import * as clock from './clock/fold.ts'
import { foldDayClosed, foldDayClosing, foldDayOpened, foldDayReopened, foldNumbersSkipped } from './day/fold.ts'
import { foldLeaderSet } from './duty/leader.ts'
import { learn } from './estimate/learn.ts'
import * as grounds from './grounds/fold.ts'
import { noteStrandedLanes } from './lane/attendance.ts'
import * as notice from './notice/notice.ts'
import { foldSettingsChanged } from './settings/fold.ts'
import type { HallState } from './state/hall.ts'
import * as ticket from './ticket/fold.ts'
import * as call from './window/fold-calls.ts'
import * as serviceWindow from './window/fold-staffing.ts'
import * as visit from './window/fold-visits.ts'

type Fold<Name extends EventName> = (state: HallState, data: EventData<Name>, event: Journaled) => void

/** How each event changes the state; nothing else does. */
const FOLDS: { readonly [Name in EventName]: Fold<Name> } = {
  'day.opened': foldDayOpened,
  'day.closing': foldDayClosing,
  'day.closed': foldDayClosed,
  'day.reopened': foldDayReopened,
  'day.numbers-skipped': foldNumbersSkipped,
  'ticket.issued': ticket.foldIssued,
  'ticket.number-added': ticket.foldNumberAdded,
  'ticket.matters-added': ticket.foldMattersAdded,
  'ticket.called': call.foldCalled,
  'ticket.recalled': call.foldRecalled,
  'ticket.started': call.foldStarted,
  'ticket.completed': visit.foldCompleted,
  'ticket.tutored': visit.foldTutored,
  'ticket.missed': visit.foldMissed,
  'ticket.reinstated': ticket.foldReinstated,
  'ticket.reopened': visit.foldReopened,
  'ticket.put-back': visit.foldPutBack,
  'ticket.transferred': visit.foldTransferred,
  'ticket.moved': ticket.foldMoved,
  'ticket.cancelled': visit.foldCancelled,
  'ticket.expired': ticket.foldExpired,
  'cancellation.begun': cancellation.foldBegun,
  'cancellation.undone': cancellation.foldUndone,
  'cancellation.advanced': cancellation.foldAdvanced,
  'ticket.restored': cancellation.foldRestored,
  'grounds.granted': grounds.foldGranted,
  'grounds.confirmed': grounds.foldConfirmed,
  'grounds.refuted': grounds.foldRefuted,
  'grounds.withdrawn': grounds.foldWithdrawn,
  'window.opened': serviceWindow.foldOpened,
  'window.paused': serviceWindow.foldPaused,
  'window.resumed': serviceWindow.foldResumed,
  'window.closed': serviceWindow.foldClosed,
  'window.became-ready': serviceWindow.foldBecameReady,
  'window.tiers-set': serviceWindow.foldTiersSet,
  'notice.posted': notice.foldPosted,
  'notice.withdrawn': notice.foldWithdrawn,
  'duty.leader-set': foldLeaderSet,
  'settings.changed': foldSettingsChanged,
  'clock.confirmed': clock.foldConfirmed,
  'clock.taken': clock.foldTaken,
  'ticket.rated': nothing,
  'device.revoked': nothing,
  'session.ended': nothing,
}

/** Ratings, devices and accounts stand in their tables only: the state has nothing of them. */
function nothing(): void {}

/** Takes one journaled event into the state: the only function that changes it. Events come in order of `seq`. */
export function fold(state: HallState, event: HallEvent): void {
  if (event.seq !== state.seq + 1) throw new Error(`event ${event.seq} cannot follow ${state.seq}`)
  const change = FOLDS[event.name] as Fold<EventName>
  change(state, event.data, event)
  state.seq = event.seq
  state.lastAt = event.at
  noteStrandedLanes(state, event.at)
  learn(state, event)
}
