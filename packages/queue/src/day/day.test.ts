import { type CommandName, LIMITS } from '@one-window/protocol'
import { describe, expect, it } from 'vitest'
import { decide } from '../decisions.ts'
import { nextDueAt } from '../dues.ts'
import { HOUR, LEADER, MINUTE, TestHall, taxpayer } from '../testing/hall.ts'
import { replay, textOf } from '../testing/replay.ts'

const MIDNIGHT = Date.parse('2026-03-03T00:00:00+08:00')

describe('[R15] the day', () => {
  const busy = () => {
    const hall = new TestHall().open(1, 2, 3, 4)
    for (const who of ['a', 'b', 'c', 'd']) hall.issue([taxpayer(who)])
    hall.next(1)
    hall.next(2)
    hall.does('window.start', { windowNo: 2 })
    hall.next(3)
    hall.does('window.no-show', { windowNo: 3 })
    return hall
  }
  const statuses = (hall: TestHall) => [...hall.state.tickets.values()].map(({ status, endedBy }) => [status, endedBy])

  it('closes by the leader: who waits expires, who is there is completed, nothing is deleted', () => {
    const hall = busy()
    expect(hall.does('day.close', {}, LEADER)).toEqual({ businessDay: '2026-03-02', isClosed: true, isClosing: false })
    expect(statuses(hall)).toEqual([
      ['completed', 'day-close'],
      ['completed', 'day-close'],
      ['no-show', 'no-show'],
      ['expired', 'expire'],
    ])
    expect([hall.state.calls, hall.state.estimate.samples.window.seconds]).toEqual([[], []])
    expect(hall.refusal('day.close', {}, LEADER)).toBe('day.closed')
  })

  it('is opened again by the leader; what has expired stays so', () => {
    const hall = busy()
    expect(hall.refusal('day.reopen', {}, LEADER)).toBe('day.not-closed')
    hall.does('day.close', {}, LEADER)
    hall.does('day.reopen', {}, LEADER)
    expect(hall.state.counts).toMatchObject({ expired: 1, completed: 2 })
    expect(hall.issue([taxpayer('d')]).number).toBe('Z005')
  })

  it('ends at local midnight, at that moment, also when nobody presses anything until later', () => {
    const hall = busy()
    expect(nextDueAt(hall.state)).toBe(MIDNIGHT)
    hall.pass(MIDNIGHT - hall.now - 1)
    expect(hall.state.businessDay).toBe('2026-03-02')
    hall.pass(3 * 24 * HOUR)
    const [closed, opened] = hall.events.filter(({ name }) => name.startsWith('day.')).slice(-2)
    expect(closed).toMatchObject({ name: 'day.closed', at: MIDNIGHT, data: { by: 'midnight' } })
    expect(opened).toMatchObject({ name: 'day.opened', at: hall.now, data: { businessDay: '2026-03-05' } })
  })

  it('carries windows, officers, tiers, pauses, notices, leader and handle times across midnight', () => {
    const hall = busy()
    hall.does('notice.post', { zh: '今日延时服务' }, LEADER)
    hall.does('duty.set-leader', { name: '李主任' }, LEADER)
    hall.does('window.set-tiers', { windowNo: 4, tiers: [['tutoring']] }, LEADER)
    hall.does('window.pause', { windowNo: 3, reason: 'meal' })
    hall.does('window.complete', { windowNo: 2 })
    const { notices, estimate } = hall.state
    const { seconds } = estimate.samples.window
    expect(seconds).toHaveLength(1)
    hall.pass(24 * HOUR)
    expect(hall.state).toMatchObject({ notices, dutyLeader: '李主任', counts: { issued: 0 } })
    expect(hall.state.estimate.samples.window.seconds).toEqual(seconds)
    expect([...hall.state.windows.values()].map(({ state, officer }) => [state, officer])).toEqual([
      ['idle', 'w1'],
      ['idle', 'w2'],
      ['paused', 'w3'],
      ['idle', 'w4'],
      ['closed', null],
    ])
    expect(hall.refusal('window.open', { windowNo: 5 }, { account: 'w3' })).toBe('officer.has-window')
    expect(textOf(replay(hall.events, hall.state.settings))).toBe(textOf(hall.state))
  })

  it('keeps the ready windows in their order across midnight', () => {
    const hall = new TestHall().open(1, 2)
    hall.next(2)
    hall.next(1)
    hall.pass(24 * HOUR)
    expect([hall.issue().windowNo, hall.issue().windowNo]).toEqual([2, 1])
  })

  it.each([
    ['Europe/Berlin', '2026-03-29T00:30:00+01:00', 22.5],
    ['Europe/Berlin', '2026-10-25T00:30:00+02:00', 24.5],
    ['America/New_York', '2026-11-01T00:30:00-04:00', 24.5],
  ])('lasts as long as it does in %s from %s', (timeZone, startsAt, hours) => {
    const hall = new TestHall({ timeZone }, startsAt)
    hall.pass(0)
    expect(nextDueAt(hall.state) - hall.now).toBe(hours * HOUR)
  })

  it('a clock that jumps back changes neither the day nor the order', () => {
    const hall = new TestHall({}, '2026-03-03T00:00:10+08:00')
    hall.issue()
    const before = hall.now
    hall.now -= HOUR
    const later = hall.issue()
    expect(hall.state.businessDay).toBe('2026-03-03')
    expect(Date.parse(later.issuedAt)).toBe(before)
    expect(hall.waiting('general')).toEqual(['Z001', 'Z002'])
  })
})

describe('[R13] a lane that nobody calls from', () => {
  const stranded = (strandedMinutes = 5) => {
    const hall = new TestHall({ strandedMinutes }).open(5)
    hall.issue([taxpayer('a')], { lane: 'tutoring' })
    hall.does('window.pause', { windowNo: 5, reason: 'break' })
    return { hall, since: hall.now }
  }

  it('moves those who wait to the lane of their grounds after five minutes, with their number', () => {
    const { hall, since } = stranded()
    expect(nextDueAt(hall.state)).toBe(since + 5 * MINUTE)
    hall.pass(5 * MINUTE - 1)
    expect(hall.waiting('tutoring')).toEqual(['F001'])
    hall.pass(1)
    expect([hall.waiting('tutoring'), hall.waiting('general')]).toEqual([[], ['F001']])
    expect(hall.state.strandedSince.has('general')).toBe(true)
  })

  it('does so before the day ends, also when both are only noticed later', () => {
    const { hall } = stranded()
    hall.open(1).next(1)
    hall.pass(24 * HOUR)
    const names = hall.events.map(({ name }) => name).slice(-5)
    expect(names).toEqual(['ticket.moved', 'ticket.called', 'ticket.completed', 'day.closed', 'day.opened'])
  })

  it('keeps them when the tutor comes back in time', () => {
    const { hall } = stranded()
    hall.pass(3 * MINUTE)
    hall.does('window.resume', { windowNo: 5 })
    hall.pass(10 * MINUTE)
    expect(hall.waiting('tutoring')).toEqual(['F001'])
  })
})

describe('notices and the duty leader', () => {
  it('[R18] are lines for everybody, bounded in number', () => {
    const hall = new TestHall()
    const post = () => hall.does('notice.post', { zh: '请戴口罩', en: 'Please wear a mask' }, LEADER).notice
    const [first] = Array.from({ length: LIMITS.noticesMax }, post)
    expect(hall.refusal('notice.post', { zh: '再' }, LEADER)).toBe('notices.too-many')
    hall.does('notice.withdraw', { noticeId: first?.noticeId ?? '' }, LEADER)
    expect(hall.refusal('notice.withdraw', { noticeId: first?.noticeId ?? '' }, LEADER)).toBe('notice.unknown')
    expect(hall.state.notices).toHaveLength(LIMITS.noticesMax - 1)
  })
})

describe('commands whose rule is still to come', () => {
  const later: CommandName[] = ['window.hold', 'window.return-held', 'task.create', 'block.reserve', 'appointment.book']
  it.each(later)('[R11] %s is not available yet', (name) => {
    const { state } = new TestHall()
    expect(decide(state, { name, body: {} } as never, {} as never)).toMatchObject({
      refusal: { code: 'not-available' },
    })
  })
})
