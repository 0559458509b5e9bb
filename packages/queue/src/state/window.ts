import type { Lane, PauseReason, Tiers, WindowSetup, WindowState as WindowStateWord } from '@one-window/protocol'
import type { CarriesOf, Opened } from './day.ts'

/** A window of the hall today. */
export interface ServiceWindow {
  readonly windowNo: number
  setup: WindowSetup
  tiers: Tiers
  state: WindowStateWord
  officer: string | null
  pauseReason: PauseReason | null
  /** Back within minutes: at first it does not count as away (R12, R13). */
  isShortPause: boolean
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

export interface WindowsState {
  readonly windows: Map<number, ServiceWindow>
  readonly windowByOfficer: Map<string, number>
  /** Ready windows, the one ready longest first (R6). */
  readonly readyWindows: Set<number>
  /** Newest first, at most LIMITS.displayCallsMax. */
  calls: Call[]
}

export function emptyWindows(setups: readonly WindowSetup[]): WindowsState {
  return {
    windows: new Map(setups.map((setup) => [setup.windowNo, closedWindow(setup)])),
    windowByOfficer: new Map(),
    readyWindows: new Set(),
    calls: [],
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
    isShortPause: false,
    since: 0,
    ticketId: null,
    endedTicketIds: [],
    servedCount: 0,
  }
}

/** Open: an officer works there now. A paused window is not open. */
export function isOpen(serviceWindow: ServiceWindow): boolean {
  return serviceWindow.state !== 'closed' && serviceWindow.state !== 'paused'
}

/** Free to take a current ticket: open, and nobody is there (R7). */
export function isFree(serviceWindow: ServiceWindow): boolean {
  return serviceWindow.state === 'idle' || serviceWindow.state === 'ready'
}

export function servesLane({ tiers }: Pick<ServiceWindow, 'tiers'>, lane: Lane): boolean {
  return tiers.some((tier) => tier.includes(lane))
}

/** The extra head start (ms) that a window gives a lane. */
export function extraMs(serviceWindow: ServiceWindow, lane: Lane): number {
  return 60_000 * (serviceWindow.setup.extraHeadStart.find((extra) => extra.lane === lane)?.minutes ?? 0)
}

export const WINDOW_CARRIES: CarriesOf<WindowsState> = {
  windows: ({ settings, windows }) =>
    new Map(settings.windows.map((setup) => [setup.windowNo, carriedWindow(setup, windows)])),
  windowByOfficer: (opened) =>
    new Map(carried(opened).flatMap(({ officer, windowNo }) => (officer === null ? [] : [[officer, windowNo]]))),
  readyWindows: (opened) =>
    new Set(
      carried(opened)
        .filter(({ state }) => state === 'ready')
        .map(({ windowNo }) => windowNo),
    ),
  calls: 'anew',
}

function carriedWindow(setup: WindowSetup, windows: Opened['windows']): ServiceWindow {
  const of = windows.find(({ windowNo }) => windowNo === setup.windowNo)
  if (!of) return closedWindow(setup)
  const { state, officer, pauseReason, tiers, since } = of
  return { ...closedWindow(setup), state, officer, pauseReason, tiers, since }
}

/** Journals of old may carry a window that the hall had lost. */
function carried({ settings, windows }: Opened): Opened['windows'] {
  return windows.filter(({ windowNo }) => settings.windows.some((setup) => setup.windowNo === windowNo))
}
