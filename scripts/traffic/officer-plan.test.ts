import type { WindowView } from '@one-window/protocol'
import { describe, expect, it } from 'vitest'
import { type Fate, fateOf } from './fate.ts'
import { type Mind, planOf } from './officer-plan.ts'

const SINCE = Date.parse('2026-01-05T02:00:00.000Z')
const SEED = 11
const mind: Mind = {
  seed: SEED,
  account: 'w03',
  isPeakOnly: false,
  waitsForTickets: 10,
  serviceMsOf: () => 60_000,
  returned: new Set(),
}
const iso = (at: number): string => new Date(at).toISOString()

function at(state: WindowView['window']['state'], officer: string | null = 'w03', more: object = {}): WindowView {
  const window = { windowNo: 3, zone: 'main', state, officer, since: iso(SINCE) }
  return { window, current: null, missed: [], windows: [], servedToday: 0, ...more } as unknown as WindowView
}

function withTicket(state: 'called' | 'serving', id: string, more: object = {}): WindowView {
  const moments = { issuedAt: iso(SINCE), calledAt: iso(SINCE), startedAt: state === 'serving' ? iso(SINCE) : null }
  const ticket = { id, lane: 'general', matters: ['R001'], ...moments }
  const current = { ticket, callTimes: 1, recallsLeft: 3, recallFrom: null, groundsRecords: [], ...more }
  return at(state, 'w03', { current })
}

/** A ticket whose fate is of this kind. */
function ticketWith(isIt: (fate: Fate) => boolean): string {
  const ids = Array.from({ length: 2_000 }, (_, no) => `ticket-${no}`)
  const found = ids.find((id) => isIt(fateOf(SEED, id, 3, false)))
  if (!found) throw new Error('no ticket has this fate')
  return found
}

describe('a robot officer', () => {
  it('opens its window, and leaves a visitors’ window closed until many wait', () => {
    expect(planOf(at('closed', null), mind)?.command.name).toBe('window.open')
    expect(planOf(at('closed', null), { ...mind, isPeakOnly: true })).toBeNull()
    expect(planOf(at('closed', null), { ...mind, isPeakOnly: true, waitsForTickets: 40 })?.command.name).toBe(
      'window.open',
    )
  })

  it('never touches a window that another officer holds', () => {
    for (const state of ['idle', 'paused', 'ready'] as const) expect(planOf(at(state, 'w04'), mind)).toBeNull()
    expect(planOf({ ...withTicket('serving', 'ticket-1'), ...at('serving', 'w04') }, mind)).toBeNull()
  })

  it('[R6] presses next when idle and waits when ready', () => {
    expect(planOf(at('idle'), mind)?.command).toEqual({ name: 'window.next', body: { windowNo: 3, expect: null } })
    expect(planOf(at('ready'), mind)).toBeNull()
  })

  it('starts when the person has walked to the window, after a look at declared grounds', () => {
    const id = ticketWith(({ comesOnCall, isGroundsTrue }) => comesOnCall === 1 && isGroundsTrue)
    const start = planOf(withTicket('called', id), mind)
    expect(start?.command.name).toBe('window.start')
    expect(start?.at).toBeGreaterThan(SINCE)
    const groundsRecords = [{ grounds: 'green', source: 'declared', standing: 'declared' }]
    expect(planOf(withTicket('called', id, { groundsRecords }), mind)?.command.name).toBe('window.confirm-grounds')
  })

  it('[R8b] presses Start for everybody who comes: a call is never ended by next or complete', () => {
    const called = Array.from({ length: 500 }, (_, no) => planOf(withTicket('called', `ticket-${no}`), mind))
    expect(new Set(called.map((plan) => plan?.command.name))).toEqual(new Set(['window.start', 'window.recall']))
  })

  it('[R9] calls an absent person again and then gives up', () => {
    const id = ticketWith(({ comesOnCall }) => comesOnCall > 3)
    expect(planOf(withTicket('called', id), mind)?.command.name).toBe('window.recall')
    expect(planOf(withTicket('called', id, { callTimes: 3 }), mind)?.command.name).toBe('window.no-show')
  })

  it('[R8] ends a service by next with what it sees', () => {
    const id = ticketWith(({ ending }) => ending === 'next')
    const body = { windowNo: 3, expect: id, matters: ['R001'] }
    expect(planOf(withTicket('serving', id), mind)?.command).toEqual({ name: 'window.next', body })
  })

  it('[R10] brings a missed person back once, when nothing is sooner', () => {
    const id = ticketWith(({ returnsAfterMs }) => returnsAfterMs !== null)
    const missed = [{ ticketId: id, number: 'Z001', windowNo: 3, missedAt: iso(SINCE), canReinstate: true }]
    const view = at('ready', 'w03', { missed })
    expect(planOf(view, mind)?.command).toEqual({ name: 'ticket.reinstate', body: { ticketId: id } })
    expect(planOf(view, { ...mind, returned: new Set([id]) })).toBeNull()
    expect(planOf({ ...view, ...at('idle'), missed: view.missed }, mind)?.command.name).toBe('window.next')
  })
})
