import { describe, expect, it } from 'vitest'
import { type By, HOUR, LEADER, MINUTE, TestHall, taxpayer } from '../testing/hall.ts'
import { replay, textOf } from '../testing/replay.ts'

const ADMIN: By = { account: 'admin', roles: ['admin'] }
const DAY = 24 * HOUR

/** The names of the last events. */
function last(hall: TestHall, count: number): string[] {
  return hall.events.slice(-count).map(({ name }) => name)
}

function taken(hall: TestHall) {
  return hall.events.filter(({ name }) => name === 'clock.taken')
}

function expectReplay(hall: TestHall): void {
  expect(textOf(replay(hall.events, hall.state.settings))).toBe(textOf(hall.state))
}

/** Two who wait, one who is served at window 1. */
function busy(settings = {}): TestHall {
  const hall = new TestHall(settings).open(1)
  for (const who of ['a', 'b', 'c']) hall.issue([taxpayer(who)])
  hall.next(1)
  hall.does('window.start', { windowNo: 1 })
  return hall
}

/** Lets everybody go. */
function empty(hall: TestHall): void {
  for (let left = 0; left < 3; left++) hall.next(1)
}

describe('[R15b] a doubted clock', () => {
  it.each([11 * MINUTE, -11 * MINUTE, 30 * DAY, -30 * DAY])('that jumps by %i ms is not taken over', (ms) => {
    const hall = busy()
    hall.jump(ms).pass(MINUTE)
    expect(hall.state.lastAt).toBeLessThanOrEqual(hall.now)
    expect(Date.parse(hall.issue().issuedAt)).toBe(hall.now)
    expect(hall.waiting('general')).toEqual(['Z002', 'Z003', 'Z004'])
    expect(hall.state.businessDay).toBe('2026-03-02')
  })

  it('that was never doubted has nothing to confirm: the answer says so and nothing changes', () => {
    const hall = busy()
    const { seq } = hall.state
    const answer = hall.does('clock.confirm', {}, ADMIN)
    expect(answer).toEqual({ at: new Date(hall.now).toISOString(), wasDoubted: false, takenAt: null })
    expect(hall.state.seq).toBe(seq)
  })
})

describe('[R15b] a later time', () => {
  it('confirmed by the administrator is taken at once; people and their order stay', () => {
    const hall = busy().jump(HOUR)
    const answer = hall.does('clock.confirm', {}, ADMIN)
    const at = hall.now + HOUR
    expect(answer).toMatchObject({ wasDoubted: true, takenAt: new Date(at).toISOString() })
    expect(hall.events.slice(-2)).toMatchObject([
      { name: 'clock.confirmed', actor: 'admin', data: { aheadMs: HOUR, by: 'administrator' } },
      { name: 'clock.taken', at, actor: 'admin', data: { old: hall.now, new: at, by: 'administrator' } },
    ])
    expect(hall.waiting('general')).toEqual(['Z002', 'Z003'])
    expect(Date.parse(hall.issue().issuedAt)).toBe(at + 1_000)
    expectReplay(hall)
  })

  it('is taken after 15 minutes in which nobody was issued or called', () => {
    const hall = busy().jump(HOUR)
    hall.issue()
    hall.pass(14 * MINUTE)
    hall.next(1)
    hall.pass(15 * MINUTE - 1)
    expect(taken(hall)).toEqual([])
    hall.pass(1)
    expect(last(hall, 2)).toEqual(['clock.confirmed', 'clock.taken'])
    expect(taken(hall)).toMatchObject([{ actor: 'system', data: { by: 'quiet' } }])
    expect(hall.waiting('general')).toEqual(['Z003', 'Z004'])
  })

  it('beyond midnight ends the day at its midnight; the day of that date opens', () => {
    const hall = busy().jump(DAY)
    hall.does('clock.confirm', {}, ADMIN)
    expect(last(hall, 6)).toEqual([
      'ticket.completed',
      'ticket.expired',
      'ticket.expired',
      'day.closed',
      'clock.taken',
      'day.opened',
    ])
    const closed = hall.events.at(-3)
    expect(closed).toMatchObject({ at: Date.parse('2026-03-03T00:00:00+08:00'), data: { by: 'midnight' } })
    expect(hall.state.businessDay).toBe('2026-03-03')
    expectReplay(hall)
  })

  it('beyond midnight is not taken by a quiet hall while somebody is in it: a wrong clock loses nobody', () => {
    const hall = busy().jump(DAY)
    hall.pass(HOUR)
    expect(taken(hall)).toEqual([])
    expect(hall.waiting('general')).toEqual(['Z002', 'Z003'])
    empty(hall)
    hall.pass(15 * MINUTE)
    expect(taken(hall)).toHaveLength(1)
    expect(hall.state.businessDay).toBe('2026-03-03')
  })

  it('that is gone again was confirmed for nothing; the next jump is another', () => {
    const hall = busy().jump(-2 * HOUR)
    hall.does('clock.confirm', {}, ADMIN)
    hall.jump(5 * HOUR)
    empty(hall)
    expect(taken(hall)).toEqual([])
    hall.does('clock.confirm', {}, ADMIN)
    expect(taken(hall)).toMatchObject([{ data: { old: hall.now, new: hall.now + 3 * HOUR } }])
  })
})

describe('[R15b] an earlier time', () => {
  it('is taken with the last person who leaves', () => {
    const hall = busy().jump(-HOUR)
    expect(hall.does('clock.confirm', {}, ADMIN)).toMatchObject({ wasDoubted: true, takenAt: null })
    expect(hall.does('clock.confirm', {}, ADMIN)).toMatchObject({ takenAt: null })
    expect(hall.events.filter(({ name }) => name === 'clock.confirmed')).toHaveLength(1)
    hall.next(1)
    hall.next(1)
    expect(taken(hall)).toEqual([])
    hall.does('window.complete', { windowNo: 1 })
    expect(taken(hall)).toMatchObject([{ at: hall.now - HOUR, actor: 'admin', data: { by: 'administrator' } }])
    expect(Date.parse(hall.issue().issuedAt)).toBe(hall.now - HOUR)
    expectReplay(hall)
  })

  it('of the same date goes on with the numbers of the day', () => {
    const hall = busy().jump(-HOUR)
    empty(hall)
    hall.does('clock.confirm', {}, ADMIN)
    expect(hall.issue().number).toBe('Z004')
    expect(hall.events.filter(({ name }) => name === 'day.opened')).toHaveLength(1)
  })

  it('is taken when the hall’s day ends, at the latest, and the day is open again when it is not over', () => {
    const hall = busy()
    hall.pass(15 * HOUR - MINUTE)
    hall.jump(-HOUR)
    hall.does('clock.confirm', {}, ADMIN)
    hall.pass(HOUR)
    expect(last(hall, 4)).toEqual(['ticket.expired', 'day.closed', 'clock.taken', 'day.reopened'])
    expect(hall.state).toMatchObject({ businessDay: '2026-03-02', isDayClosed: false })
    expect(hall.issue().number).toBe('Z004')
    expectReplay(hall)
  })

  it('leaves a day closed that the leader has closed', () => {
    const hall = busy().jump(-HOUR)
    hall.does('clock.confirm', {}, ADMIN)
    hall.does('day.close', {}, LEADER)
    expect(last(hall, 2)).toEqual(['day.closed', 'clock.taken'])
    expect(hall.state.isDayClosed).toBe(true)
  })

  it('of another date ends the present day and opens that one', () => {
    const hall = busy().jump(-DAY)
    empty(hall)
    hall.does('clock.confirm', {}, ADMIN)
    expect(last(hall, 3)).toEqual(['day.closed', 'clock.taken', 'day.opened'])
    expect(hall.events.at(-3)).toMatchObject({ data: { businessDay: '2026-03-02', by: 'clock' } })
    expect(hall.events.at(-1)).toMatchObject({ businessDay: '2026-03-01', data: { lastSequences: {} } })
    expect(hall.issue().number).toBe('Z001')
    expectReplay(hall)
  })

  it('of a date that was a business day already: numbers go on after the highest ever issued on it', () => {
    const hall = busy()
    empty(hall)
    hall.jump(DAY)
    hall.does('clock.confirm', {}, ADMIN)
    expect([hall.issue().number, hall.issue().number]).toEqual(['Z001', 'Z002'])
    empty(hall)
    hall.jump(-DAY)
    hall.does('clock.confirm', {}, ADMIN)
    expect(hall.state).toMatchObject({ businessDay: '2026-03-02', isDayClosed: false })
    expect(hall.issue().number).toBe('Z004')
    hall.pass(DAY)
    expect(hall.state.businessDay).toBe('2026-03-03')
    expect(hall.issue().number).toBe('Z003')
    expectReplay(hall)
  })
})

describe('[R15b] after an earlier time was taken', () => {
  /** Window 1 has served one and missed one lately; the hall's clock was an hour ahead and went back. */
  const back = () => {
    const hall = new TestHall().open(1, 2)
    const [served, missed] = [hall.issue([taxpayer('a')]), hall.issue([taxpayer('b')])]
    hall.pass(2 * HOUR)
    hall.next(1)
    hall.does('window.start', { windowNo: 1 })
    hall.pass(4 * MINUTE)
    hall.does('window.complete', { windowNo: 1 })
    hall.next(1)
    hall.does('window.no-show', { windowNo: 1 })
    hall.jump(-HOUR)
    hall.does('clock.confirm', {}, ADMIN)
    expect(taken(hall)).toHaveLength(1)
    return { hall, served, missed }
  }

  it('[R8] what ended last can be undone for its five minutes, no longer', () => {
    const { hall, served } = back()
    hall.pass(4 * MINUTE)
    expect(hall.refusal('window.reopen', { windowNo: 1, ticketId: served.id })).toBe('accepted')
    hall.does('window.complete', { windowNo: 1 })
    hall.pass(6 * MINUTE)
    expect(hall.refusal('window.reopen', { windowNo: 1, ticketId: served.id })).toBe('reopen.too-late')
  })

  it('[R20] a handle time that was measured over it stays what it was', () => {
    const { hall, served } = back()
    hall.does('window.reopen', { windowNo: 1, ticketId: served.id })
    hall.does('window.complete', { windowNo: 1 })
    const ticket = hall.ticket(served.id)
    expect((ticket.endedAt ?? 0) - (ticket.startedAt ?? 0)).toBeLessThan(5 * MINUTE)
  })

  it('[R9] an undone miss can be recalled as soon as any other', () => {
    const { hall, missed } = back()
    hall.does('window.reopen', { windowNo: 1, ticketId: missed.id })
    hall.pass(5_000)
    expect(hall.refusal('window.recall', { windowNo: 1 })).toBe('accepted')
  })

  it('[R10] who comes back stands before who comes later', () => {
    const { hall, missed } = back()
    hall.does('ticket.reinstate', { ticketId: missed.id })
    hall.pass(1_000)
    hall.issue()
    expect(hall.waiting('general')).toEqual(['Z002', 'Z003'])
  })

  it('a ticket that was over before the new time keeps its moments, in its row too', () => {
    const hall = busy()
    empty(hall)
    const old = [...hall.state.tickets.values()].map(({ issuedAt }) => issuedAt)
    hall.pass(3 * HOUR)
    hall.state.touched.tickets.clear()
    hall.jump(-HOUR)
    hall.does('clock.confirm', {}, ADMIN)
    expect([...hall.state.tickets.values()].map(({ issuedAt }) => issuedAt)).toEqual(old)
    expect(hall.state.touched.tickets.size).toBe(0)
  })
})
