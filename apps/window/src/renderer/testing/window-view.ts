import type { CurrentTicket, GroundsRecord, ServiceWindow, WindowState, WindowView } from '@one-window/protocol'

/** The moment of every made-up view, ms since 1970. */
export const NOW = Date.parse('2026-03-02T01:00:00.000Z')

/** A moment some milliseconds from then. */
export const at = (offsetMs: number): string => new Date(NOW + offsetMs).toISOString()

/** A window of the hall; closed without an officer. */
export function windowOf(windowNo: number, changes: Partial<ServiceWindow> = {}): ServiceWindow {
  return {
    windowNo,
    zone: 'main',
    state: 'closed',
    tiers: [['general', 'priority']],
    officer: null,
    pauseReason: null,
    isShortPause: false,
    since: at(-60_000),
    ticketId: null,
    number: null,
    ...changes,
  }
}

/** Window 3 of officer w03 in some state. */
export function viewOf(state: WindowState, changes: Partial<WindowView> = {}): WindowView {
  return {
    hallName: { zh: '汉阳', en: 'Hanyang' },
    businessDay: '2026-03-02',
    isOpen: true,
    window: windowOf(3, { state, officer: state === 'closed' ? null : 'w03' }),
    current: null,
    waiting: [{ lane: 'general', count: 2, isServedHere: true, next: [] }],
    assigned: [],
    ended: [],
    missed: [],
    windows: [],
    servedToday: 0,
    ...changes,
  }
}

/** Z012, called so many milliseconds from NOW; its recall gap ends five seconds later. */
export function calledAt(offsetMs: number): CurrentTicket {
  return {
    ticket: {
      id: 'ticket-0001',
      number: 'Z012',
      lane: 'general',
      grounds: [],
      status: 'called',
      windowNo: 3,
      matters: [],
      issuedAt: at(-600_000),
      turnAt: at(-600_000),
      calledAt: at(offsetMs),
      startedAt: null,
      endedAt: null,
      ahead: 0,
      estimate: null,
      trackUrl: null,
    },
    people: [],
    isNewTaxpayer: false,
    groundsRecords: [],
    mattersDone: [],
    callTimes: 1,
    recallsLeft: 3,
    recallFrom: at(offsetMs + 5_000),
    noShowProposed: false,
    unservedUntil: null,
  }
}

/** The same, whose service began at that moment. */
export function servedAt(offsetMs: number): CurrentTicket {
  const called = calledAt(offsetMs - 30_000)
  return { ...called, ticket: { ...called.ticket, status: 'serving', startedAt: at(offsetMs) }, recallFrom: null }
}

/** Green grounds that were declared at the kiosk. */
export function groundsRecord(standing: GroundsRecord['standing']): GroundsRecord {
  return { grounds: 'green', source: 'declared', standing }
}
