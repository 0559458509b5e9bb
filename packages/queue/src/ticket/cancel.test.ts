import { describe, expect, it } from 'vitest'
import { LEADER, MINUTE, TestHall } from '../testing/hall.ts'

const cancel = (hall: TestHall, ticketId: string, by: Parameters<TestHall['refusal']>[2]) =>
  hall.refusal('ticket.cancel', { ticketId }, by)

describe('[R1] a number is given up by whom it belongs to', () => {
  it('by the kiosk that issued it, for ten minutes', () => {
    const hall = new TestHall()
    const [mine, late] = [hall.issue(), hall.issue()]
    const other = hall.does('ticket.issue', {}, { id: 'device:other' }).ticket
    expect(cancel(hall, other.id, {})).toBe('ticket.not-yours')
    expect(cancel(hall, mine.id, {})).toBe('accepted')
    hall.now += 10 * MINUTE
    expect(cancel(hall, late.id, {})).toBe('ticket.not-yours')
  })

  it('by the officer at whose window it is', () => {
    const hall = new TestHall().open(1, 2)
    const [called, waiting] = [hall.issue(), hall.issue()]
    hall.next(1)
    expect(cancel(hall, called.id, { account: 'w2' })).toBe('ticket.not-yours')
    expect(cancel(hall, waiting.id, { account: 'w1' })).toBe('ticket.not-yours')
    expect(cancel(hall, called.id, { account: 'w1' })).toBe('accepted')
  })

  it('by guide, leader and administrator, whichever it is and at any time', () => {
    const hall = new TestHall()
    const tickets = [hall.issue(), hall.issue(), hall.issue()]
    hall.now += 60 * MINUTE
    const by = [{ account: 'g01', roles: ['guide' as const] }, LEADER, { account: 'admin', roles: ['admin' as const] }]
    expect(by.map((who, at) => cancel(hall, tickets[at]?.id ?? '', who))).toEqual(Array(3).fill('accepted'))
  })

  it('by the follower that carries it, and by no other', () => {
    const hall = new TestHall()
    const [carried, other] = [hall.issue(), hall.issue()]
    const phone = { id: 'follower:1', roles: ['follower' as const], ticketId: carried.id }
    hall.now += 60 * MINUTE
    expect(cancel(hall, other.id, phone)).toBe('ticket.not-yours')
    expect(cancel(hall, carried.id, phone)).toBe('accepted')
  })

  it('an unknown one is unknown to everybody', () => {
    expect(cancel(new TestHall(), 'nobody-1', {})).toBe('ticket.unknown')
  })
})
