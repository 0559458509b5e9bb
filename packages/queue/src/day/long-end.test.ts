import { type CommandName, type HallEvent, LIMITS } from '@one-window/protocol'
import { describe, expect, it } from 'vitest'
import { checkInvariants } from '../invariants.ts'
import { crowd } from '../testing/crowd.ts'
import { HOUR, LEADER, MINUTE, TestHall, taxpayer } from '../testing/hall.ts'
import { replay, textOf } from '../testing/replay.ts'

const MIDNIGHT = Date.parse('2026-03-03T00:00:00+08:00')
const ADMIN = { account: 'admin', roles: ['admin' as const] }

/** Two are called and five wait; two end in one step. */
function busy(endedAtOnceMax = 2): TestHall {
  const hall = new TestHall().open(1, 2, 3)
  hall.endedAtOnceMax = endedAtOnceMax
  for (const who of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) hall.issue([taxpayer(who)])
  hall.next(1)
  hall.next(2)
  return hall
}

/** What the keeper's next tick does. */
function tick(hall: TestHall): string[] {
  return since(hall, () => hall.pass(0))
}

function since(hall: TestHall, act: () => void): string[] {
  const from = hall.events.length
  act()
  return hall.events.slice(from).map(({ name }) => name)
}

const days = (events: readonly HallEvent[]) => events.filter(({ name }) => name.startsWith('day.'))

describe('[R15] a day’s end of more than one transaction holds', () => {
  it('begins with the leader’s close, and goes on by ticks alone', () => {
    const hall = busy()
    const closing = () => expect(hall.does('day.close', {}, LEADER)).toMatchObject({ isClosed: false, isClosing: true })
    expect(since(hall, closing)).toEqual(['day.closing'])
    expect(since(hall, () => hall.does('notice.post', { zh: '请稍候' }, LEADER))).toEqual(['notice.posted'])
    expect(tick(hall)).toEqual(['ticket.completed', 'ticket.completed'])
    expect(since(hall, () => hall.does('duty.set-leader', { name: '周敏' }, LEADER))).toEqual(['duty.leader-set'])
    expect(tick(hall)).toEqual(['ticket.expired', 'ticket.expired'])
    expect(tick(hall)).toEqual(['ticket.expired', 'ticket.expired'])
    expect(tick(hall)).toEqual(['ticket.expired', 'day.closed'])
    expect(tick(hall)).toEqual([])
    expect(hall.events.at(-1)).toMatchObject({ actor: 'system', data: { by: 'leader' } })
    expect(hall.does('day.reopen', {}, LEADER)).toMatchObject({ isClosed: false, isClosing: false })
    expect(hall.issue([taxpayer('c')]).number).toBe('Z008')
    expect(textOf(replay(hall.events, hall.state.settings))).toBe(textOf(hall.state))
  })

  it('of exactly as many is one', () => {
    const hall = busy(7)
    expect(since(hall, () => hall.does('day.close', {}, LEADER)).at(-1)).toBe('day.closed')
    expect(days(hall.events).map(({ name }) => name)).toEqual(['day.opened', 'day.closed'])
  })

  it('issues, calls and brings back nobody while it lasts', () => {
    const hall = busy()
    hall.next(3)
    const missed = hall.state.windows.get(3)?.ticketId ?? ''
    hall.does('window.no-show', { windowNo: 3 })
    const waits = hall.state.waiting.general.first()?.ticketId ?? ''
    hall.next(3)
    hall.does('window.complete', { windowNo: 3 })
    hall.does('day.close', {}, LEADER)
    const presses: [CommandName, object][] = [
      ['ticket.issue', {}],
      ['ticket.reinstate', { ticketId: missed }],
      ['window.next', { windowNo: 3 }],
      ['window.call', { windowNo: 3, ticketId: waits, reason: 'r' }],
      ['window.reopen', { windowNo: 3, ticketId: missed }],
      ['window.recall', { windowNo: 1 }],
      ['window.open', { windowNo: 4 }],
      ['day.close', {}],
    ]
    for (const [name, body] of presses) expect(hall.refusal(name, body as never), name).toBe('day.closed')
    expect(hall.refusal('ticket.issue', {}, { taxpayers: [taxpayer('g')] })).toBe('day.closed')
    expect(hall.refusal('day.reopen', {}, LEADER)).toBe('day.closing')
    expect(hall.events.at(-1)?.name).toBe('day.closing')
  })

  it('lets officers end who is there, and moves nobody who waits', () => {
    const hall = busy().open(5)
    hall.issue([taxpayer('h')], { lane: 'tutoring' })
    hall.does('window.pause', { windowNo: 5, reason: 'break' })
    hall.does('day.close', {}, LEADER)
    hall.does('window.start', { windowNo: 1 })
    expect(hall.does('window.complete', { windowNo: 1 }).ticket.status).toBe('completed')
    hall.does('window.no-show', { windowNo: 2 })
    expect(since(hall, () => hall.pass(HOUR))).toEqual(['ticket.expired', 'ticket.expired'])
    expect(hall.state.counts).toMatchObject({ completed: 1, noShow: 1, expired: 2 })
  })

  it('at midnight opens the next day only after it', () => {
    const hall = busy()
    hall.pass(24 * HOUR - MINUTE)
    const refused = () => expect(hall.refusal('ticket.issue', {})).toBe('day.closed')
    for (let slice = 0; slice < 3; slice++) expect(since(hall, refused).concat(tick(hall))).not.toContain('day.opened')
    expect(since(hall, () => hall.issue([taxpayer('a')]))).toEqual(['day.opened', 'ticket.issued'])
    expect(days(hall.events)).toMatchObject([
      { name: 'day.opened' },
      { name: 'day.closing', at: MIDNIGHT, data: { businessDay: '2026-03-02', by: 'midnight' } },
      { name: 'day.closed', businessDay: '2026-03-02', data: { by: 'midnight' } },
      { name: 'day.opened', businessDay: '2026-03-03' },
    ])
    expect(hall.state.counts).toMatchObject({ issued: 1, expired: 0 })
  })

  it('is the same after a replay of any part of it', () => {
    const hall = busy()
    hall.pass(24 * HOUR)
    for (let slice = 0; hall.state.closing; slice++) {
      expect(textOf(replay(hall.events, hall.state.settings)), `slice ${slice}`).toBe(textOf(hall.state))
      tick(hall)
    }
  })
})

describe('[R15b] a clock that ends a long day', () => {
  it.each([
    ['beyond midnight', 2 * 24 * HOUR, '2026-03-04', 'midnight'],
    ['of the day before', -24 * HOUR, '2026-03-01', 'clock'],
  ])('%s is taken after its last slice', (_, jumpMs, businessDay, by) => {
    const hall = busy().jump(jumpMs)
    hall.does('clock.confirm', {}, ADMIN)
    if (jumpMs < 0) hall.does('day.close', {}, LEADER)
    expect(hall.events.at(-1)?.name).toBe('day.closing')
    const then = hall.now
    hall.pass(MINUTE)
    while (hall.state.closing) hall.pass(MINUTE)
    expect(hall.events.slice(-3)).toMatchObject([
      { name: 'day.closed', at: hall.now, data: { by: jumpMs < 0 ? 'leader' : by } },
      { name: 'clock.taken', at: hall.now + jumpMs, data: { old: hall.now } },
      { name: 'day.opened', businessDay },
    ])
    expect(hall.now).toBeGreaterThan(then)
    expect(checkInvariants(hall.state)).toEqual([])
  })
})

describe('[R15] with 125,000 people in the hall', () => {
  const CROWD = 125_000
  const full = () => {
    const hall = new TestHall().open(1)
    for (const event of crowd(hall.state, CROWD)) hall.events.push(event)
    return hall
  }

  it('nobody more is let in, and the day ends and the next one opens', () => {
    const hall = full()
    expect(hall.refusal('ticket.issue', {})).toBe('hall.full')
    const opening = { settings: hall.state.settings, lastSequences: new Map() }
    hall.pass(24 * HOUR, opening)
    let slices = 1
    for (; hall.state.closing; slices++) hall.pass(0, opening)
    expect(slices).toBe(CROWD / LIMITS.ticketsEndedInSliceMax)
    hall.pass(0, opening)
    expect(hall.state.businessDay).toBe('2026-03-03')
    expect(hall.events.filter(({ name }) => name === 'ticket.expired')).toHaveLength(CROWD)
  })

  it('as it ended before there was a bound, in one step', () => {
    const hall = full()
    hall.endedAtOnceMax = CROWD
    expect(since(hall, () => hall.does('day.close', {}, LEADER))).toHaveLength(CROWD + 1)
    expect(hall.state).toMatchObject({ isDayClosed: true, closing: null, counts: { expired: CROWD } })
  })
})
