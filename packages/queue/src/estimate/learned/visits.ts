import type { LaneFamily } from '@one-window/protocol'
import { addSample, takeBackSample } from '../../collections/samples.ts'
import type { Learned } from '../../state/estimate.ts'

/** A ticket is called to a window: the one before has taken it until now (R20). */
export function noteCalled(learned: Learned, windowNo: number, ticketId: string, family: LaneFamily, at: number) {
  noteFree(learned, windowNo, at)
  const before = learned.visits.get(windowNo)?.slice(-1) ?? []
  learned.visits.set(windowNo, [...before, { ticketId, family, calledAt: at, seconds: null }])
}

/** The window paused, closed, or became ready with nobody to call. */
export function noteFree(learned: Learned, windowNo: number, at: number): void {
  const visit = learned.visits.get(windowNo)?.at(-1)
  if (!visit || visit.seconds !== null) return
  visit.seconds = Math.round((at - visit.calledAt) / 1000)
  addSample(learned.samples[visit.family], visit.seconds)
}

/** A call was undone (R8): it has taken the window no time, the visit before is the last one again. */
export function notePutBack(learned: Learned, windowNo: number): void {
  const [before, visit] = learned.visits.get(windowNo) ?? []
  learned.visits.set(windowNo, before && visit ? [before] : [])
}

/** An end was undone (R8): the ticket goes on taking the window, from its call. */
export function noteReopened(learned: Learned, windowNo: number, ticketId: string, family: LaneFamily, at: number) {
  const visit = learned.visits.get(windowNo)?.at(-1)
  if (visit?.ticketId !== ticketId) {
    learned.visits.set(windowNo, [{ ticketId, family, calledAt: at, seconds: null }])
  } else if (visit.seconds !== null) {
    takeBackSample(learned.samples[visit.family], visit.seconds)
    visit.seconds = null
  }
}
