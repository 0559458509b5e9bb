import { LANES, LIVE_STATUSES } from '@one-window/protocol'
import { compareTickets, type HallState, type Ticket } from './state.ts'
import { partyKeysOf } from './ticket/parties.ts'
import { pickNext } from './window/pick-next.ts'

/** Every invariant of R1–R8, R12 and R15 that the state breaks, in words; empty when it is sound. */
export function checkInvariants(state: HallState): string[] {
  return [
    ...oneLiveTicketEach(state),
    ...numbersUnique(state),
    ...queuesHoldTheWaiting(state),
    ...onePersonAtAWindow(state),
    ...oneOfficerAWindow(state),
    ...nobodyWaitsAtAReadyWindow(state),
    ...nobodyWaitsForAClosedWindow(state),
    ...dayEnded(state),
  ]
}

function oneLiveTicketEach(state: HallState): string[] {
  const seen = new Map<string, Ticket>()
  const broken: string[] = []
  for (const ticket of state.tickets.values()) {
    if (!LIVE_STATUSES.includes(ticket.status)) continue
    for (const key of partyKeysOf(ticket)) {
      if (seen.has(key)) broken.push(`[R1] ${ticket.number} and ${seen.get(key)?.number} are live for one party`)
      if (state.liveByParty.get(key) !== ticket.ticketId) broken.push(`[R1] ${ticket.number} is not found by its party`)
      seen.set(key, ticket)
    }
  }
  if (seen.size !== state.liveByParty.size) broken.push('[R1] a party points to a ticket that is not live')
  return broken
}

function numbersUnique(state: HallState): string[] {
  const numbers = new Set([...state.tickets.values()].map(({ number }) => number))
  const gaps = [...state.lastSequence].filter(
    ([prefix, last]) => [...state.tickets.values()].filter((ticket) => ticket.prefix === prefix).length !== last,
  )
  return [
    ...(numbers.size === state.tickets.size ? [] : ['[R2] a number stands twice']),
    ...gaps.map(([prefix]) => `[R2] numbers of ${prefix} were skipped`),
  ]
}

function queuesHoldTheWaiting(state: HallState): string[] {
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

function onePersonAtAWindow(state: HallState): string[] {
  const current = [...state.tickets.values()].filter(({ status }) => status === 'called' || status === 'serving')
  const broken = current
    .filter(({ ticketId, windowNo }) => windowNo === null || state.windows.get(windowNo)?.ticketId !== ticketId)
    .map(({ number }) => `[R7] ${number} is current but not at its window`)
  for (const { windowNo, ticketId, state: is } of state.windows.values()) {
    const ticket = ticketId === null ? undefined : state.tickets.get(ticketId)
    const expected = ticket ? ticket.status : undefined
    if ((is === 'called' || is === 'serving' ? is : undefined) !== expected)
      broken.push(`[R7] window ${windowNo} is ${is}`)
  }
  return broken
}

function oneOfficerAWindow(state: HallState): string[] {
  const held = [...state.windows.values()].filter(({ officer }) => officer !== null)
  const broken = [...state.windows.values()]
    .filter(({ officer, state: is }) => (officer === null) !== (is === 'closed'))
    .map(({ windowNo }) => `[R7] window ${windowNo} is held by nobody, or closed and held`)
  const isOneEach = held.every(
    ({ officer, windowNo }) => officer !== null && state.windowByOfficer.get(officer) === windowNo,
  )
  return isOneEach && held.length === state.windowByOfficer.size
    ? broken
    : [...broken, '[R7] an officer holds two windows']
}

function nobodyWaitsAtAReadyWindow(state: HallState): string[] {
  if (state.isDayClosed) return []
  const ready = [...state.windows.values()].filter((serviceWindow) => serviceWindow.state === 'ready')
  const broken = ready
    .filter((serviceWindow) => pickNext(state, serviceWindow))
    .map(({ windowNo }) => `[R6] somebody waits while window ${windowNo} is ready`)
  const isSame =
    ready.length === state.readyWindows.size && ready.every(({ windowNo }) => state.readyWindows.has(windowNo))
  return isSame ? broken : [...broken, '[R6] the ready windows are not the windows that are ready']
}

function nobodyWaitsForAClosedWindow(state: HallState): string[] {
  return [...state.assigned]
    .filter(([windowNo, list]) => list.size > 0 && state.windows.get(windowNo)?.state === 'closed')
    .map(([windowNo]) => `[R12] somebody waits for window ${windowNo}, which is closed`)
}

function dayEnded(state: HallState): string[] {
  if (!state.isDayClosed) return []
  const live = [...state.tickets.values()].filter(({ status }) => LIVE_STATUSES.includes(status))
  return live.map(({ number }) => `[R15] ${number} is live after the day was closed`)
}
