import { describe, expect, it } from 'vitest'
import type { CarriesOf } from '../state/day.ts'
import { newHallState } from '../state/hall.ts'
import { takeTouched } from '../state/touched.ts'
import { HOUR, TestHall } from '../testing/hall.ts'
import { SETTINGS, WINDOWS } from '../testing/settings.ts'
import { foldDayOpened } from './fold.ts'

describe('[R15] what crosses midnight', () => {
  it('is said of every field, else it does not compile', () => {
    // @ts-expect-error: nobody says what happens to the second field.
    const carries: CarriesOf<{ first: number; second: number }> = { first: 'anew' }
    expect(carries).toBeDefined()
  })

  it('comes out of the event alone: an empty hall that folds it knows what the live one knows', () => {
    const hall = new TestHall().open(1, 3)
    hall.next(1)
    hall.does('window.pause', { windowNo: 3, reason: 'meal' })
    hall.does('notice.post', { zh: '通知' }, { roles: ['leader'] })
    hall.pass(24 * HOUR)
    const opened = hall.events.findLast(({ name }) => name === 'day.opened')
    if (opened?.name !== 'day.opened') throw new Error('no day was opened')
    const other = newHallState('hanyang', SETTINGS)
    foldDayOpened(other, opened.data, opened)
    for (const field of [
      'settings',
      'windows',
      'readyWindows',
      'windowByOfficer',
      'notices',
      'dayEndsAt',
      'closedSince',
    ] as const) {
      expect(other[field]).toEqual(hall.state[field])
    }
  })

  it('leaves what was touched yesterday to be saved: tickets know their day', () => {
    const hall = new TestHall()
    hall.pass(0)
    takeTouched(hall.state)
    hall.issue()
    hall.now += 24 * HOUR
    hall.issue()
    const tickets = [...takeTouched(hall.state).tickets.values()]
    expect(tickets.map(({ businessDay, status }) => [businessDay, status])).toEqual([
      ['2026-03-02', 'expired'],
      ['2026-03-03', 'waiting'],
    ])
    expect(hall.events.map(({ businessDay, name }) => [businessDay, name]).slice(-4)).toEqual([
      ['2026-03-02', 'ticket.expired'],
      ['2026-03-02', 'day.closed'],
      ['2026-03-03', 'day.opened'],
      ['2026-03-03', 'ticket.issued'],
    ])
  })
})

describe('[R15] a day opens with the settings that are stored by then', () => {
  const stored = {
    ...SETTINGS,
    recallCountMax: 1,
    timeZone: 'Europe/Paris',
    windows: [
      { windowNo: 1, zone: 'main' as const, tiers: [['general' as const]], extraHeadStart: [] },
      { windowNo: 9, zone: 'main' as const, tiers: [['general' as const]], extraHeadStart: [] },
      ...WINDOWS.slice(2),
    ],
  }

  it('its rules, time zone and windows; a lost window is a row to remove, tiers set by hand stay but for a changed set-up', () => {
    const hall = new TestHall().open(1, 2, 3)
    const tiers = [['tutoring' as const]]
    for (const windowNo of [1, 3]) hall.does('window.set-tiers', { windowNo, tiers }, { roles: ['leader'] })
    takeTouched(hall.state)
    hall.pass(24 * HOUR, { settings: stored, lastSequences: new Map() })
    expect(hall.state.settings).toEqual(stored)
    expect(hall.state.dayEndsAt - hall.state.dayStartsAt).toBe(24 * HOUR)
    expect(hall.state.businessDay).toBe('2026-03-03')
    expect([...hall.state.windows.values()].map(({ windowNo, state, tiers }) => [windowNo, state, tiers])).toEqual([
      [1, 'idle', [['general']]],
      [9, 'closed', [['general']]],
      [3, 'idle', [['tutoring']]],
      [4, 'closed', WINDOWS[3]?.tiers],
      [5, 'closed', WINDOWS[4]?.tiers],
    ])
    const touched = takeTouched(hall.state)
    expect([...touched.windows.keys()]).toEqual([1, 9, 3, 4, 5])
    expect([...touched.lostWindows]).toEqual([2])
    expect(hall.refusal('window.open', { windowNo: 9 }, { account: 'w2' })).toBe('accepted')
  })

  it('what the state knows when nothing was read', () => {
    const hall = new TestHall()
    hall.pass(24 * HOUR)
    expect(hall.state.settings).toEqual(SETTINGS)
  })
})
