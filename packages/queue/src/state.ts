import type {
  Ending,
  GroundsRecord,
  HallSettings,
  Lane,
  Language,
  Notice,
  PauseReason,
  Place,
  TicketStatus,
  Tiers,
  WindowSetup,
  WindowState,
} from '@one-window/protocol'
import { SortedList } from './lane/sorted-list.ts'

/** A ticket of the business day as the rules see it. Moments are whole milliseconds since 1970 UTC. */
export interface Ticket {
  readonly ticketId: string
  readonly number: string
  readonly prefix: string
  readonly sequence: number
  /** The how-manieth ticket of the business day, from 1: the last tie-breaker of the order (R3). */
  readonly issueOrder: number
  readonly taxpayerKeys: readonly string[]
  readonly phoneKey: string | null
  readonly isNewTaxpayer: boolean
  readonly language: Language
  readonly issuedAt: number
  /** When the person came: before `issuedAt` for a number that was issued while the server was away (R16). */
  readonly arrivedAt: number
  lane: Lane
  status: TicketStatus
  grounds: GroundsRecord[]
  matters: string[]
  mattersDone: string[]
  /** Where it stands among those who wait; `place.turnAt` is its turn (R3). */
  place: Place
  /** The window it is at, or was at last. */
  windowNo: number | null
  /** The one window it waits for after a transfer to a window (R12). */
  assignedWindowNo: number | null
  callId: string | null
  callTimes: number
  /** The first call of the present visit to a window; `lastCallAt` moves with each recall. */
  calledAt: number | null
  lastCallAt: number | null
  startedAt: number | null
  endedAt: number | null
  endedBy: Ending | null
  reinstateCount: number
}

/** What decides the order among those who wait (R3). */
export type Standing = Pick<Ticket, 'place' | 'issueOrder'>

/** A window of the hall today. */
export interface ServiceWindow {
  readonly windowNo: number
  readonly setup: WindowSetup
  tiers: Tiers
  state: WindowState
  officer: string | null
  pauseReason: PauseReason | null
  /** Since when it is in its state. */
  since: number
  /** The current ticket: called or serving here (R7). */
  ticketId: string | null
  /** Tickets that ended here today, newest last, for undo. */
  endedTicketIds: string[]
  servedCount: number
}

/** A call as the display shows it. */
export interface Call {
  readonly callId: string
  readonly ticketId: string
  readonly number: string
  readonly windowNo: number
  readonly calledAt: number
  readonly times: number
}

/** What the business day has counted so far. */
export interface DayCounts {
  issued: number
  completed: number
  noShow: number
  cancelled: number
  expired: number
  overtakes: number
}

/** A hall on its current business day. Only `fold` changes it. */
export interface HallState {
  readonly hallId: string
  settings: HallSettings
  /** The number of the last event folded; 0 before the first. */
  seq: number
  /** The moment of the last event: time never runs backwards. */
  lastAt: number
  /** `YYYY-MM-DD` in the hall's time zone; null before the first day. */
  businessDay: string | null
  dayStartsAt: number
  dayEndsAt: number
  isDayClosed: boolean
  readonly tickets: Map<string, Ticket>
  /** The live ticket of a taxpayer or phone (R1). */
  readonly liveByParty: Map<string, string>
  /** Every ticket that names a taxpayer or phone today, newest last: to find a lost number. */
  readonly ticketsByParty: Map<string, string[]>
  readonly ticketByNumber: Map<string, string>
  readonly lastSequence: Map<string, number>
  readonly windows: Map<number, ServiceWindow>
  readonly windowByOfficer: Map<string, number>
  /** Ready windows, the one ready longest first (R6). */
  readonly readyWindows: Set<number>
  readonly waiting: Record<Lane, SortedList<Ticket, Standing>>
  /** Tickets that wait for one window only (R12). */
  readonly assigned: Map<number, SortedList<Ticket, Standing>>
  /** Since when people wait in a lane without an open eligible window (R13). */
  readonly strandedSince: Map<Lane, number>
  /** Newest first, at most LIMITS.displayCallsMax. */
  calls: Call[]
  /** No-shows of the day that may come back, newest last. */
  readonly missedTicketIds: Set<string>
  notices: Notice[]
  dutyLeader: string | null
  /** The last handle times in ms, newest last (R20). */
  serviceMs: number[]
  counts: DayCounts
  /** What changed since the keeper last took it: rows to save. */
  readonly touched: { readonly tickets: Set<string>; readonly windows: Set<number> }
}

/** A hall before its first business day: every window closed, nobody waiting. */
export function newHallState(hallId: string, settings: HallSettings): HallState {
  return {
    hallId,
    settings,
    seq: 0,
    lastAt: 0,
    businessDay: null,
    dayStartsAt: 0,
    dayEndsAt: 0,
    isDayClosed: true,
    tickets: new Map(),
    liveByParty: new Map(),
    ticketsByParty: new Map(),
    ticketByNumber: new Map(),
    lastSequence: new Map(),
    windows: new Map(settings.windows.map((setup) => [setup.windowNo, closedWindow(setup)])),
    windowByOfficer: new Map(),
    readyWindows: new Set(),
    waiting: {
      general: new SortedList(compareTickets),
      priority: new SortedList(compareTickets),
      tutoring: new SortedList(compareTickets),
    },
    assigned: new Map(),
    strandedSince: new Map(),
    calls: [],
    missedTicketIds: new Set(),
    notices: [],
    dutyLeader: null,
    serviceMs: [],
    counts: { issued: 0, completed: 0, noShow: 0, cancelled: 0, expired: 0, overtakes: 0 },
    touched: { tickets: new Set(), windows: new Set() },
  }
}

/** A window of the set-up before anybody takes it. */
export function closedWindow(setup: WindowSetup): ServiceWindow {
  return {
    windowNo: setup.windowNo,
    setup,
    tiers: setup.tiers,
    state: 'closed',
    officer: null,
    pauseReason: null,
    since: 0,
    ticketId: null,
    endedTicketIds: [],
    servedCount: 0,
  }
}

/** The order of those who wait (R3): turn, then the tie-breakers, then issue order. */
export function compareTickets(a: Standing, b: Standing): number {
  return (
    a.place.turnAt - b.place.turnAt ||
    a.place.tieAt - b.place.tieAt ||
    a.place.tieOrder - b.place.tieOrder ||
    a.place.rank - b.place.rank ||
    a.issueOrder - b.issueOrder
  )
}
