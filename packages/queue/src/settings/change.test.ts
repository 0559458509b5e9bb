import { type HallSettings, LIMITS, type SettingsPatch, type Tiers, type WindowSetup } from '@one-window/protocol'
import { describe, expect, it } from 'vitest'
import { takeTouched } from '../state/touched.ts'
import { gradeA, HOUR, LEADER, MINUTE, TestHall, taxpayer } from '../testing/hall.ts'
import { SETTINGS, WINDOWS } from '../testing/settings.ts'

const ADMIN = { account: 'admin', roles: ['admin' as const] }
const change = (hall: TestHall, patch: SettingsPatch): HallSettings =>
  hall.does('settings.change', { patch }, ADMIN).settings

/** Why a change is refused, and what is said of it. */
function refused(hall: TestHall, patch: SettingsPatch) {
  const done = hall.press('settings.change', { patch }, ADMIN)
  return done.ok ? 'accepted' : done.refusal
}

describe('settings.change', () => {
  it('[R15] is in force at once, in the running day, and stands in the row to save', () => {
    const hall = new TestHall().open(1)
    hall.issue()
    takeTouched(hall.state)
    const settings = change(hall, { recallCountMax: 0, sessions: [{ from: '08:00', to: '09:00' }] })
    expect(settings).toEqual({ ...SETTINGS, recallCountMax: 0, sessions: [{ from: '08:00', to: '09:00' }] })
    expect(takeTouched(hall.state).settings).toEqual(settings)
    expect(hall.refusal('ticket.issue', {})).toBe('hall.closed')
    hall.next(1)
    hall.pass(MINUTE)
    expect(hall.refusal('window.recall', { windowNo: 1 })).toBe('recall.too-many')
  })

  it('merges one change over another', () => {
    const hall = new TestHall()
    change(hall, { headStartMinutes: { green: 20 } })
    change(hall, { headStartMinutes: { 'credit-a': 10 } })
    expect(hall.state.settings.headStartMinutes).toEqual({ ...SETTINGS.headStartMinutes, green: 20, 'credit-a': 10 })
  })

  it('[R3] [R4] a head start counts for the next number; those that were given keep their turn and their bound', () => {
    const hall = new TestHall().open(1)
    const early = hall.issue()
    hall.now += 10 * MINUTE
    const before = hall.issue([gradeA('before')])
    change(hall, { headStartMinutes: { 'credit-a': 5 } })
    const after = hall.issue([gradeA('after')])
    const headStart = (id: string) => {
      const { arrivedAt, place, headStartMs } = hall.ticket(id)
      return [arrivedAt - place.turnAt, headStartMs]
    }
    expect(headStart(before.id)).toEqual([15 * MINUTE, 15 * MINUTE])
    expect(headStart(after.id)).toEqual([5 * MINUTE, 5 * MINUTE])
    expect([hall.next(1), hall.next(1), hall.next(1)]).toEqual([before.number, early.number, after.number])
  })

  it('[R2] [R15] time zone and prefixes count from the next business day, the rest is merged over them meanwhile', () => {
    const hall = new TestHall()
    const settings = change(hall, { prefixes: { general: 'A' }, timeZone: 'Europe/Paris' })
    expect([settings.prefixes.general, settings.timeZone]).toEqual(['A', 'Europe/Paris'])
    expect(hall.issue().number).toBe('Z001')
    expect(hall.state.settings.timeZone).toBe('Asia/Shanghai')
    change(hall, { recallCountMax: 1 })
    expect(hall.issue().number).toBe('Z002')
    hall.pass(24 * HOUR)
    expect(hall.issue().number).toBe('A001')
    expect(hall.state.settings).toMatchObject({ timeZone: 'Europe/Paris', recallCountMax: 1 })
  })

  it('[R5] windows come closed, go when they are closed, and take a changed set-up at once', () => {
    const hall = new TestHall().open(1, 2)
    const added = { windowNo: 9, zone: 'main' as const, tiers: [['general' as const]], extraHeadStart: [] }
    const [first, second, third] = WINDOWS
    if (!first || !second || !third) throw new Error('the hall has too few windows')
    change(hall, { windows: [{ ...first, tiers: [['priority']] }, second, third, added] })
    expect([...hall.state.windows.keys()]).toEqual([1, 2, 3, 9])
    expect(hall.refusal('window.open', { windowNo: 4 })).toBe('window.unknown')
    hall.open(9)
    const ticket = hall.issue()
    expect([hall.next(1), hall.next(9)]).toEqual([null, ticket.number])
  })

  it('[R1] so many wait at most, at once; those who wait already stay, and have their number again', () => {
    const hall = new TestHall()
    hall.issue([taxpayer('a')])
    hall.issue()
    change(hall, { liveTicketsMax: 1 })
    expect(hall.refusal('ticket.issue', {})).toBe('hall.full')
    expect(hall.issue([taxpayer('a')]).number).toBe('Z001')
    change(hall, { liveTicketsMax: 3 })
    expect([hall.issue().number, hall.refusal('ticket.issue', {})]).toEqual(['Z003', 'hall.full'])
    expect(refused(hall, { liveTicketsMax: LIMITS.liveTicketsPerHallMax + 1 })).toMatchObject({
      params: { path: 'liveTicketsMax' },
    })
  })

  it('[R6] nobody waits on while a window that is ready may call them by the new set-up', () => {
    const hall = new TestHall({ windows: WINDOWS.map((setup) => ({ ...setup, tiers: [['tutoring']] })) }).open(1)
    const ticket = hall.issue()
    hall.next(1)
    change(hall, { windows: WINDOWS })
    expect(hall.ticket(ticket.id)).toMatchObject({ status: 'called', windowNo: 1 })
  })
})

describe('a change that would strand people is refused and says whom', () => {
  it('[R7] a window that is not closed', () => {
    const hall = new TestHall().open(1, 2)
    hall.does('window.pause', { windowNo: 2, reason: 'break' })
    const { number } = hall.issue()
    hall.next(1)
    expect(refused(hall, { windows: WINDOWS.slice(2) })).toEqual({
      code: 'settings.strands-people',
      params: { windows: '1, 2', numbers: number },
    })
    hall.does('window.complete', { windowNo: 1 })
    expect(refused(hall, { windows: WINDOWS.slice(2) })).toMatchObject({ params: { windows: '1, 2', numbers: '–' } })
    for (const windowNo of [1, 2]) hall.does('window.close', { windowNo }, LEADER)
    expect(refused(hall, { windows: WINDOWS.slice(2) })).toBe('accepted')
  })

  it('[R12] a window that somebody was sent to', () => {
    const hall = new TestHall().open(1, 2)
    const { number } = hall.issue()
    hall.next(1)
    hall.does('window.transfer', { windowNo: 1, to: { windowNo: 2 } })
    expect(refused(hall, { windows: WINDOWS.filter(({ windowNo }) => windowNo !== 2) })).toEqual({
      code: 'settings.strands-people',
      params: { windows: '2', numbers: number },
    })
  })
})

describe('a change after which no window serves a lane in which people wait is refused and says whom', () => {
  const tutorsOnly = WINDOWS.map((setup): WindowSetup => ({ ...setup, tiers: [['tutoring']] }))

  it('[R5] no window at all, everything closed', () => {
    const hall = new TestHall()
    const { number } = hall.issue()
    const stranding = { code: 'settings.strands-people', params: { windows: '–', numbers: number } }
    expect(refused(hall, { windows: [] })).toEqual(stranding)
    hall.does('ticket.cancel', { ticketId: hall.state.waiting.general.first()?.ticketId ?? '' }, LEADER)
    expect(refused(hall, { windows: [] })).toBe('accepted')
  })

  it('[R5] every set-up changed to another lane', () => {
    const hall = new TestHall().open(1)
    const { number } = hall.issue()
    const stranding = { code: 'settings.strands-people', params: { windows: '–', numbers: number } }
    expect(refused(hall, { windows: tutorsOnly })).toEqual(stranding)
    expect(refused(hall, { windows: WINDOWS.slice(0, 1) })).toBe('accepted')
    expect(refused(hall, { windows: tutorsOnly.slice(0, 1) })).toEqual(stranding)
  })

  it('[R12] those who were sent to a window are of their lane', () => {
    const hall = new TestHall().open(1, 2)
    const { number } = hall.issue()
    hall.next(1)
    hall.does('window.transfer', { windowNo: 1, to: { windowNo: 2 } })
    expect(refused(hall, { windows: tutorsOnly })).toMatchObject({ params: { numbers: number } })
  })

  it('[R5] tiers that were set by hand go on serving while the set-up’s own stay', () => {
    const hall = new TestHall({ windows: tutorsOnly })
    const set = (tiers: Tiers) => hall.does('window.set-tiers', { windowNo: 1, tiers }, LEADER)
    set([['general', 'priority']])
    hall.issue()
    expect(refused(hall, { windows: tutorsOnly.slice(0, 1) })).toBe('accepted')
    expect(refused(hall, { windows: tutorsOnly.slice(1) })).toMatchObject({ params: { numbers: 'Z001' } })
  })

  it('[R13] not where nobody serves that lane as it is: the change takes nothing away', () => {
    const hall = new TestHall({ windows: tutorsOnly })
    hall.issue()
    expect(refused(hall, { windows: tutorsOnly.slice(0, 2) })).toBe('accepted')
  })

  it('names the first twenty of many', () => {
    const hall = new TestHall()
    for (let number = 1; number <= 21; number++) hall.issue()
    expect(refused(hall, { windows: [] })).toMatchObject({
      params: { numbers: expect.stringMatching(/^(Z\d{3}, ){20}…$/) },
    })
  })
})

const [one, ...others] = WINDOWS.map((setup) => ({ ...setup }))
const windowsWith = (change: Partial<(typeof WINDOWS)[number]>) => [{ ...one, ...change }, ...others] as typeof WINDOWS

describe('nonsense is refused and says which field', () => {
  it.each<[SettingsPatch, string, string]>([
    [{ prefixes: { general: 'Z1' } }, 'prefixes.general', 'not-one-letter'],
    [{ prefixes: { priority: '' } }, 'prefixes.priority', 'not-one-letter'],
    [{ prefixes: { tutoring: '辅' } }, 'prefixes.tutoring', 'not-one-letter'],
    [{ timeZone: 'Asia/Wuhan' }, 'timeZone', 'unknown'],
    [{ timeZone: '+08:00' }, 'timeZone', 'unknown'],
    [{ sessions: [{ from: '12:00', to: '09:00' }] }, 'sessions.0', 'not-in-order'],
    [{ sessions: [{ from: '09:00', to: '09:00' }] }, 'sessions.0', 'not-in-order'],
    [
      {
        sessions: [
          { from: '13:00', to: '17:00' },
          { from: '09:00', to: '12:00' },
        ],
      },
      'sessions.1',
      'not-in-order',
    ],
    [
      {
        sessions: [
          { from: '09:00', to: '12:30' },
          { from: '12:00', to: '17:00' },
        ],
      },
      'sessions.1',
      'not-in-order',
    ],
    [{ windows: windowsWith({ windowNo: 2 }) }, 'windows.1.windowNo', 'twice'],
    [{ windows: windowsWith({ tiers: [['general'], ['priority', 'general']] }) }, 'windows.0.tiers', 'twice'],
    [
      {
        windows: windowsWith({
          extraHeadStart: [
            { lane: 'priority', minutes: 1 },
            { lane: 'priority', minutes: 2 },
          ],
        }),
      },
      'windows.0.extraHeadStart',
      'twice',
    ],
    [{ recallCountMax: -1 }, 'recallCountMax', 'not-as-the-contract-says'],
    [{ headStartMinutes: { green: 0.5 } }, 'headStartMinutes.green', 'not-as-the-contract-says'],
  ])('[R2] [R5] [R15] %j', (patch, path, why) => {
    const hall = new TestHall()
    expect(refused(hall, patch)).toEqual({ code: 'settings.invalid', params: { path, why } })
    expect(hall.state.settings).toEqual(SETTINGS)
  })

  it('[R15] sessions may touch, and end with the day', () => {
    const sessions = [
      { from: '00:00', to: '12:00' },
      { from: '12:00', to: '24:00' },
    ]
    expect(refused(new TestHall(), { sessions })).toBe('accepted')
  })
})
