import type { EventData, Journaled } from '@one-window/protocol'
import { noteClosedLanes } from '../lane/attendance.ts'
import type { HallState } from '../state/hall.ts'
import { setWindowState, visitedWindowOf, windowOf } from './change.ts'

export function foldOpened(
  state: HallState,
  { windowNo, officer }: EventData<'window.opened'>,
  { at }: Journaled,
): void {
  const serviceWindow = windowOf(state, windowNo)
  serviceWindow.officer = officer
  state.windowByOfficer.set(officer, windowNo)
  setWindowState(state, serviceWindow, 'idle', at)
  noteClosedLanes(state, at)
}

export function foldPaused(
  state: HallState,
  { windowNo, reason, short }: EventData<'window.paused'>,
  { at }: Journaled,
): void {
  const serviceWindow = windowOf(state, windowNo)
  serviceWindow.pauseReason = reason
  serviceWindow.isShortPause = short
  setWindowState(state, serviceWindow, 'paused', at)
  noteClosedLanes(state, at)
}

export function foldResumed(state: HallState, { windowNo }: EventData<'window.resumed'>, { at }: Journaled): void {
  const serviceWindow = windowOf(state, windowNo)
  serviceWindow.pauseReason = null
  serviceWindow.isShortPause = false
  setWindowState(state, serviceWindow, 'idle', at)
  noteClosedLanes(state, at)
}

export function foldClosed(state: HallState, { windowNo }: EventData<'window.closed'>, { at }: Journaled): void {
  const serviceWindow = windowOf(state, windowNo)
  if (serviceWindow.officer !== null) state.windowByOfficer.delete(serviceWindow.officer)
  serviceWindow.officer = null
  serviceWindow.pauseReason = null
  serviceWindow.isShortPause = false
  setWindowState(state, serviceWindow, 'closed', at)
  noteClosedLanes(state, at)
}

export function foldBecameReady(
  state: HallState,
  { windowNo }: EventData<'window.became-ready'>,
  { at }: Journaled,
): void {
  setWindowState(state, visitedWindowOf(state, windowNo), 'ready', at)
}

export function foldTiersSet(
  state: HallState,
  { windowNo, tiers }: EventData<'window.tiers-set'>,
  { at }: Journaled,
): void {
  windowOf(state, windowNo).tiers = tiers
  noteClosedLanes(state, at)
}
