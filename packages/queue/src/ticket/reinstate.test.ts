import { describe, expect, it } from 'vitest'
import { gradeA, LEADER, MINUTE, TestHall, taxpayer } from '../testing/hall.ts'

/** Ann was called and did not come; then so many others came. */
function missedBefore(others: number, settings = {}) {
  const hall = new TestHall(settings).open(1)
  const ticket = hall.issue([taxpayer('ann')])
  hall.next(1)
  hall.does('window.no-show', { windowNo: 1 })
  for (let other = 0; other < others; other++) hall.issue()
  const comeBack = () => hall.does('ticket.reinstate', { ticketId: ticket.id }).ticket
  return { hall, ticket, comeBack }
}

describe('[R10] a no-show comes back', () => {
  it('behind the third who waits', () => {
    const { hall, comeBack } = missedBefore(5)
    expect(comeBack()).toMatchObject({ status: 'waiting', calledAt: null, windowNo: null, ahead: 3 })
    expect(hall.waiting('general')).toEqual(['Z002', 'Z003', 'Z004', 'Z001', 'Z005', 'Z006'])
  })

  it('behind the third of both lanes of its tier', () => {
    const { hall, comeBack } = missedBefore(2)
    hall.issue([gradeA('a')])
    hall.now += 20 * MINUTE
    hall.issue()
    expect(comeBack().ahead).toBe(3)
    expect(hall.waiting('general')).toEqual(['Z002', 'Z003', 'Z001', 'Z004'])
  })

  it('not before now where fewer wait, and at its own turn where the hall says so', () => {
    const { hall, comeBack } = missedBefore(2)
    expect(Date.parse(comeBack().turnAt)).toBe(hall.now)
    expect(hall.waiting('general')).toEqual(['Z002', 'Z003', 'Z001'])
    const lenient = missedBefore(2, { reinstateBehind: 0 })
    expect(lenient.comeBack().turnAt).toBe(lenient.ticket.turnAt)
  })

  it('twice at most, only while missed, only on an open day', () => {
    const { hall, ticket, comeBack } = missedBefore(0)
    const miss = () => {
      hall.next(1)
      hall.does('window.no-show', { windowNo: 1 })
    }
    comeBack()
    expect(hall.refusal('ticket.reinstate', { ticketId: ticket.id })).toBe('ticket.not-no-show')
    miss()
    comeBack()
    miss()
    expect(hall.refusal('ticket.reinstate', { ticketId: ticket.id })).toBe('reinstate.too-many')
    expect(hall.refusal('ticket.reinstate', { ticketId: 'nobody-1' })).toBe('ticket.unknown')
    hall.does('day.close', {}, LEADER)
    expect(hall.refusal('ticket.reinstate', { ticketId: ticket.id })).toBe('day.closed')
  })

  it('[R14] with the head start it has then, so that grounds which went meanwhile give theirs anew', () => {
    const hall = new TestHall().open(1)
    const { id: ticketId } = hall.issue()
    const change = (name: 'ticket.grant-grounds' | 'ticket.withdraw-grounds') =>
      Date.parse(hall.does(name, { ticketId, grounds: 'green' }, LEADER).ticket.turnAt)
    const missAndComeBack = () => {
      hall.next(1)
      hall.does('window.no-show', { windowNo: 1 })
      return Date.parse(hall.does('ticket.reinstate', { ticketId }).ticket.turnAt)
    }
    change('ticket.grant-grounds')
    const first = missAndComeBack()
    expect(change('ticket.withdraw-grounds'), 'never behind the place it came back to').toBe(first)
    const second = missAndComeBack()
    expect(change('ticket.grant-grounds')).toBe(second - 30 * MINUTE)
  })

  it('not while one of its people holds another number', () => {
    const hall = new TestHall().open(1)
    const both = hall.issue([taxpayer('ann'), taxpayer('bob')])
    hall.next(1)
    hall.does('window.no-show', { windowNo: 1 })
    hall.issue([taxpayer('bob'), taxpayer('eve')])
    expect(hall.refusal('ticket.reinstate', { ticketId: both.id })).toBe('ticket.superseded')
    expect(hall.refusal('window.reopen', { windowNo: 1, ticketId: both.id })).toBe('ticket.superseded')
  })
})

describe('[R10] a no-show does not come back', () => {
  /** The number of Ann and Bob was missed; then Bob took one with Eve. */
  const missedThenNewer = () => {
    const hall = new TestHall().open(1)
    const both = [taxpayer('ann'), taxpayer('bob')]
    const missed = hall.issue(both)
    hall.next(1)
    hall.does('window.no-show', { windowNo: 1 })
    hall.issue([taxpayer('bob'), taxpayer('eve')])
    hall.next(1)
    const comeBack = () => hall.refusal('ticket.reinstate', { ticketId: missed.id })
    return { hall, missed, comeBack, askAgain: () => hall.does('ticket.issue', {}, { taxpayers: both }) }
  }

  it('after one of its people was served by a newer number, not when asking again either', () => {
    const { hall, missed, comeBack, askAgain } = missedThenNewer()
    hall.does('window.complete', { windowNo: 1 })
    expect(comeBack()).toBe('ticket.superseded')
    expect(askAgain().ticket.id).not.toBe(missed.id)
  })

  it('but does when nobody came for the newer number', () => {
    const { hall, comeBack } = missedThenNewer()
    hall.does('window.no-show', { windowNo: 1 })
    expect(comeBack()).toBe('accepted')
  })

  it('but does when it was served before', () => {
    const hall = new TestHall().open(1)
    hall.issue([taxpayer('ann')])
    hall.next(1)
    hall.does('window.complete', { windowNo: 1 })
    const missed = hall.issue([taxpayer('ann')])
    hall.next(1)
    hall.does('window.no-show', { windowNo: 1 })
    expect(hall.refusal('ticket.reinstate', { ticketId: missed.id })).toBe('accepted')
  })
})

describe('[R8] reopen', () => {
  const completed = () => {
    const hall = new TestHall().open(1)
    const ticket = hall.issue([taxpayer('ann')])
    hall.issue([taxpayer('bob')])
    hall.next(1)
    hall.does('window.start', { windowNo: 1 })
    return { hall, ticket }
  }
  const reopen = { windowNo: 1 }

  it('undoes a completion; the number called since goes back to its turn', () => {
    const { hall, ticket } = completed()
    hall.next(1)
    const again = hall.does('window.reopen', { ...reopen, ticketId: ticket.id }).ticket
    expect(again).toMatchObject({ status: 'serving', windowNo: 1, endedAt: null })
    expect(hall.waiting('general')).toEqual(['Z002'])
    expect(hall.state).toMatchObject({ counts: { completed: 0 }, estimate: { samples: { window: { seconds: [] } } } })
    expect(hall.state.windows.get(1)).toMatchObject({ servedCount: 0, endedTicketIds: [] })
  })

  it('undoes a no-show: the number is called again, as it was', () => {
    const hall = new TestHall().open(1)
    const ticket = hall.issue()
    hall.next(1)
    hall.does('window.no-show', { windowNo: 1 })
    expect(hall.does('window.reopen', { ...reopen, ticketId: ticket.id }).ticket.status).toBe('called')
    expect(hall.state).toMatchObject({ counts: { noShow: 0 } })
  })

  it('for five minutes, where it ended, and not over a service that has begun', () => {
    const { hall, ticket } = completed()
    expect(hall.refusal('window.reopen', { ...reopen, ticketId: ticket.id })).toBe('reopen.not-here')
    hall.next(1)
    hall.open(2)
    expect(hall.refusal('window.reopen', { windowNo: 2, ticketId: ticket.id })).toBe('reopen.not-here')
    hall.does('window.start', { windowNo: 1 })
    expect(hall.refusal('window.reopen', { ...reopen, ticketId: ticket.id })).toBe('window.busy')
    hall.now += 6 * MINUTE
    expect(hall.refusal('window.reopen', { ...reopen, ticketId: ticket.id })).toBe('reopen.too-late')
  })

  it('is not for a window that a number left long ago', () => {
    const hall = new TestHall().open(1, 2)
    const ticket = hall.issue()
    hall.next(1)
    hall.does('window.no-show', { windowNo: 1 })
    hall.does('ticket.reinstate', { ticketId: ticket.id })
    hall.next(2)
    hall.does('window.complete', { windowNo: 2 })
    expect(hall.refusal('window.reopen', { windowNo: 1, ticketId: ticket.id })).toBe('reopen.not-here')
  })

  it('leaves alone what the day’s end did', () => {
    const { hall, ticket } = completed()
    hall.does('day.close', {}, LEADER)
    expect(hall.refusal('window.reopen', { ...reopen, ticketId: ticket.id })).toBe('day.closed')
    hall.does('day.reopen', {}, LEADER)
    expect(hall.refusal('window.reopen', { ...reopen, ticketId: ticket.id })).toBe('reopen.not-here')
  })
})
