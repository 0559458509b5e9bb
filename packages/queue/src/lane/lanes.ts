import type { HallSettings, Lane } from '@one-window/protocol'
import { LANES } from '@one-window/protocol'
import type { HallState } from '../state/hall.ts'
import { compareTickets } from '../state/lane.ts'
import type { Ticket } from '../state/ticket.ts'
import { isOpen, type ServiceWindow, servesLane } from '../state/window.ts'

/** The open windows that may call a lane. */
export function openWindowsFor(state: HallState, lane: Lane): ServiceWindow[] {
  const open: ServiceWindow[] = []
  for (const serviceWindow of state.windows.values()) {
    if (isOpen(serviceWindow) && servesLane(serviceWindow, lane)) open.push(serviceWindow)
  }
  return open
}

/** Whether somebody would call from this lane now (R13). */
export function isLaneOpen(state: HallState, lane: Lane): boolean {
  for (const serviceWindow of state.windows.values()) {
    if (isOpen(serviceWindow) && servesLane(serviceWindow, lane)) return true
  }
  return false
}

const sharedLanes = new WeakMap<HallSettings, Record<Lane, readonly Lane[]>>()

/** The lanes that share a tier with this one in the hall's configuration, itself included, open or not. */
export function lanesOfTier(settings: HallSettings, lane: Lane): readonly Lane[] {
  let shared = sharedLanes.get(settings)
  if (!shared) {
    shared = {
      general: sharing(settings, 'general'),
      priority: sharing(settings, 'priority'),
      tutoring: sharing(settings, 'tutoring'),
    }
    sharedLanes.set(settings, shared)
  }
  return shared[lane]
}

function sharing(settings: HallSettings, lane: Lane): readonly Lane[] {
  const tiers = settings.windows.flatMap((setup) => setup.tiers).filter((tier) => tier.includes(lane))
  return LANES.filter((other) => other === lane || tiers.some((tier) => tier.includes(other)))
}

/** How many people wait in a lane, those who were sent to one window included (R12). */
export function waitingIn(state: HallState, lane: Lane): number {
  return state.waiting[lane].size + sentFrom(state, lane).length
}

/** Everybody who waits in a lane, those who were sent to one window last (R12). */
export function* everybodyIn(state: HallState, lane: Lane): Iterable<Ticket> {
  yield* state.waiting[lane]
  yield* sentFrom(state, lane)
}

const NOBODY_SENT: readonly Ticket[] = []

/** Those of a lane who were sent to one window, whichever it is (R12). */
function sentFrom({ assigned }: HallState, lane: Lane): readonly Ticket[] {
  if (assigned.size === 0) return NOBODY_SENT
  return [...assigned.values()].flatMap((list) => [...list].filter((ticket) => ticket.lane === lane))
}

/** The first so many by their turn of all who wait in a lane, those who were sent to one window included. */
export function firstIn(state: HallState, lane: Lane, count: number): Ticket[] {
  const first = state.waiting[lane].take(count)
  const sent = sentFrom(state, lane)
  return sent.length === 0 ? first : [...first, ...sent].sort(compareTickets).slice(0, count)
}

/** When (ms) the one came who came first of all who wait in a lane; null with nobody. */
export function longestWaitingSince(state: HallState, lane: Lane): number | null {
  let first = Number.POSITIVE_INFINITY
  for (const { arrivedAt } of everybodyIn(state, lane)) first = Math.min(first, arrivedAt)
  return Number.isFinite(first) ? first : null
}

/** How many people wait in the hall. */
export function waitingCount(state: HallState): number {
  return LANES.reduce((count, lane) => count + waitingIn(state, lane), 0)
}
