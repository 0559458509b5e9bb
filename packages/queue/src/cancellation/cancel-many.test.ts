import { LIMITS } from '@one-window/protocol'
import { describe, expect, it } from 'vitest'
import { type By, gradeA, LEADER, MINUTE, TestHall, taxpayer } from '../testing/hall.ts'
import { cancellableView } from './shown.ts'

const KIOSK: By = { id: 'device:k1' }
const WITH_K1: By = { ...LEADER, devices: { k1: { kind: 'kiosk', isRevoked: false } } }
const REASON = 'The kiosk at the entrance was played with'

/** Everything that the kiosk issues from now on. */
const from = (hall: TestHall) => new Date(hall.now).toISOString()

const take = (hall: TestHall, by: By = {}, body = {}) =>
  hall.does('ticket.issue', body, { ...KIOSK, ...by }).ticket.number

const cancel = (hall: TestHall, since: string, expect = 10_000) =>
  hall.does('ticket.cancel-many', { deviceId: 'k1', since, reason: REASON, expect }, WITH_K1)

const refusal = (hall: TestHall, since: string, expect: number, by = WITH_K1) =>
  hall.refusal('ticket.cancel-many', { deviceId: 'k1', since, reason: REASON, expect }, by)

const restore = (hall: TestHall, undoId: string) => hall.refusal('ticket.restore-many', { undoId }, LEADER)

/** A flood of so many numbers of nobody. */
function flooded(count: number): { hall: TestHall; since: string } {
  const hall = new TestHall()
  const since = from(hall)
  for (let index = 0; index < count; index++) take(hall)
  return { hall, since }
}

describe('[R1] what a device has issued since a moment is cancelled together', () => {
  it('and nothing of before, of other devices or of the staff', () => {
    const hall = new TestHall()
    const early = take(hall)
    const since = new Date(hall.now + 1).toISOString()
    const flood = [take(hall), take(hall)]
    const others = [
      take(hall, { id: 'device:k2' }),
      take(hall, { account: 'g01', roles: ['guide'], id: 'account:g01' }),
    ]
    expect(cancellableView(hall.state, 'k1', Date.parse(since))).toEqual({
      count: 2,
      staying: 0,
      firstNumber: flood[0],
      lastNumber: flood[1],
      numbers: flood,
    })
    expect(cancel(hall, since)).toMatchObject({ count: 2, undoUntil: new Date(hall.now + 5 * MINUTE).toISOString() })
    expect(hall.waiting('general')).toEqual([early, ...others])
    expect(hall.state.counts.cancelled).toBe(2)
  })

  it('but whoever was called, came back, has a ground that somebody confirmed, or has been in the register for long', () => {
    const hall = new TestHall().open(1)
    const since = from(hall)
    const called = take(hall)
    hall.next(1)
    const missed = take(hall)
    hall.next(1)
    const gone = hall.state.ticketByNumber.get(missed) ?? ''
    hall.does('window.no-show', { windowNo: 1 })
    hall.does('ticket.reinstate', { ticketId: gone }, LEADER)
    const granted = take(hall)
    const grantedId = hall.state.ticketByNumber.get(granted) ?? ''
    hall.does('ticket.grant-grounds', { ticketId: grantedId, grounds: 'green' }, LEADER)
    const honest = [take(hall, { taxpayers: [gradeA('a')] }), take(hall, { taxpayers: [taxpayer('b')] })]
    const doubtful = [
      take(hall, { taxpayers: [taxpayer('made-up', { isKnown: false })] }),
      take(hall, { phone: 'phone-key-of-nobody' }),
      take(hall, {}, { needs: ['ill'], matters: ['M1'] }),
    ]
    const { count, staying, numbers } = cancellableView(hall.state, 'k1', Date.parse(since))
    expect({ count, staying, numbers }).toEqual({ count: 3, staying: 4, numbers: doubtful })
    cancel(hall, since)
    expect([...hall.waiting('priority'), ...hall.waiting('general')].sort()).toEqual(
      [granted, missed, ...honest].sort(),
    )
    expect(called).not.toBe(missed)
  })

  it('unless there are more by now than were named, there are none, or the day has ended', () => {
    const { hall, since } = flooded(3)
    expect(refusal(hall, since, 2)).toBe('cancellation.grew')
    expect(refusal(hall, new Date(hall.now + MINUTE).toISOString(), 5)).toBe('cancellation.nobody')
    expect(refusal(hall, since, 5, LEADER)).toBe('device.unknown')
    expect(hall.waiting('general')).toHaveLength(3)
    expect(refusal(hall, since, 5), 'fewer than were named are no harm').toBe('accepted')
    hall.does('day.close', {}, LEADER)
    expect(refusal(hall, since, 5)).toBe('day.closed')
  })
})

describe('[R1] a flood is cancelled a slice at a time', () => {
  const slices = 2 * LIMITS.cancellationSliceMax + 10

  it('the first with the press, the others by themselves, one in a step however late it is noticed', () => {
    const { hall, since } = flooded(slices)
    const { undoId, count } = cancel(hall, since)
    expect([count, hall.waiting('general').length]).toEqual([slices, slices - LIMITS.cancellationSliceMax])
    expect(refusal(hall, since, slices)).toBe('cancellation.running')
    const late = take(hall)
    hall.pass(10 * MINUTE)
    hall.pass(LIMITS.cancellationRestMs)
    expect(hall.waiting('general'), 'whoever came after the press stays').toEqual([late])
    const advanced = hall.events.filter(({ name }) => name === 'cancellation.advanced')
    expect(advanced.map(({ data }) => data)).toEqual([
      { undoId, count: LIMITS.cancellationSliceMax, isOver: false },
      { undoId, count: LIMITS.cancellationSliceMax, isOver: false },
      { undoId, count: 10, isOver: true },
    ])
  })

  it('and stops with its day: what is noticed the next morning falls into the old day', () => {
    const { hall, since } = flooded(slices)
    cancel(hall, since)
    hall.pass(24 * 60 * MINUTE)
    const closed = hall.events.findIndex(({ name }) => name === 'day.closed')
    const late = hall.events.slice(closed).filter(({ name }) => name === 'ticket.cancelled')
    expect([late, hall.state.cancellations.size]).toEqual([[], 0])
    const slice = hall.events.filter(({ name }) => name === 'cancellation.advanced').at(-1)
    const midnight = Date.parse('2026-03-03T00:00:00+08:00')
    expect(slice).toMatchObject({ businessDay: '2026-03-02', at: midnight })
    expect(hall.events[closed]?.at).toBe(midnight)
  })

  it('an undo turns round in the middle: who was not cancelled yet stays', () => {
    const { hall, since } = flooded(slices)
    const before = hall.waiting('general')
    const { undoId } = cancel(hall, since)
    expect(restore(hall, undoId)).toBe('accepted')
    for (let count = 0; count < 3; count++) hall.pass(LIMITS.cancellationRestMs)
    expect(hall.waiting('general')).toEqual(before)
  })
})

describe('[R3] the undo brings everybody back to the old place', () => {
  it('for five minutes, once, and nobody is called before whoever had the earlier turn', () => {
    const { hall, since } = flooded(3)
    const honest = take(hall, { id: 'device:k2' })
    const before = hall.waiting('general')
    const { undoId } = cancel(hall, since)
    expect(hall.waiting('general')).toEqual([honest])
    hall.pass(4 * MINUTE)
    expect(hall.does('ticket.restore-many', { undoId }, LEADER)).toEqual({ undoId, count: 3 })
    expect([hall.waiting('general'), hall.state.counts.cancelled]).toEqual([before, 0])
    expect(restore(hall, undoId)).toBe('cancellation.undone')
    hall.open(1)
    expect(hall.next(1)).toBe(before[0])
  })

  it('but whoever took another number meanwhile, whatever became of that', () => {
    const hall = new TestHall().open(1)
    const since = from(hall)
    const people = ['here', 'away'].map((name) => ({ taxpayers: [taxpayer(name, { isKnown: false })] }))
    const [first, second] = people.map((by) => take(hall, by))
    const { undoId } = cancel(hall, since)
    const again = hall.does('ticket.issue', {}, { ...people[0], id: 'device:k2' }).ticket
    expect(again.number).not.toBe(first)
    hall.does('ticket.cancel', { ticketId: again.id }, LEADER)
    expect(hall.does('ticket.restore-many', { undoId }, LEADER).count).toBe(1)
    expect(hall.waiting('general')).toEqual([second])
  })

  it('and at once to a window that is ready (R6)', () => {
    const { hall, since } = flooded(2)
    const { undoId } = cancel(hall, since)
    hall.open(1)
    expect(hall.next(1)).toBeNull()
    hall.does('ticket.restore-many', { undoId }, LEADER)
    expect([hall.state.windows.get(1)?.state, hall.waiting('general')]).toEqual(['called', ['Z002']])
  })

  it('later, of something unknown, or after the day it is refused', () => {
    const { hall, since } = flooded(2)
    const { undoId } = cancel(hall, since)
    expect(restore(hall, 'nobody-1')).toBe('cancellation.unknown')
    hall.pass(5 * MINUTE)
    expect(restore(hall, undoId)).toBe('cancellation.too-late')
    hall.does('day.close', {}, LEADER)
    expect(restore(hall, undoId)).toBe('day.closed')
  })
})
