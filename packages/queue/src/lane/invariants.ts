import { LANES } from '@one-window/protocol'
import type { HallState } from '../state/hall.ts'
import { compareTickets } from '../state/lane.ts'
import { isLaneOpen } from './lanes.ts'

export function queuesHoldTheWaiting(state: HallState): string[] {
  const queued = [...LANES.map((lane) => state.waiting[lane]), ...state.assigned.values()]
  const broken = queued.flatMap((list) =>
    [...list].flatMap((ticket, index, all) => {
      const before = all[index - 1]
      const isOrdered = !before || compareTickets(before, ticket) < 0
      return [
        ...(isOrdered ? [] : [`[R3] ${ticket.number} stands before its turn`]),
        ...(ticket.status === 'waiting' ? [] : [`[R3] ${ticket.number} is queued but ${ticket.status}`]),
      ]
    }),
  )
  const waiting = [...state.tickets.values()].filter(({ status }) => status === 'waiting').length
  const inLists = queued.reduce((count, list) => count + list.size, 0)
  return waiting === inLists ? broken : [...broken, `[R3] ${waiting} wait but ${inLists} are queued`]
}

/** Since when nobody is there is known of exactly those lanes that no open window serves. */
export function closedLanesAreNoted(state: HallState): string[] {
  if (state.businessDay === null) return []
  return LANES.filter((lane) => state.closedSince.has(lane) === isLaneOpen(state, lane)).map(
    (lane) => `[R13] it is not known whether anybody calls from ${lane}`,
  )
}
