import { describe, expect, it } from 'vitest'
import { gradeA, HOUR, LEADER, MINUTE, TestHall, taxpayer } from '../testing/hall.ts'

const calledAtOne = () => {
  const hall = new TestHall().open(1)
  const ticket = hall.issue([taxpayer('ann')])
  hall.next(1)
  return { hall, ticket }
}

describe('[R8b] next from called without Start', () => {
  it('is a miss while nobody can have been served, and says so', () => {
    const { hall, ticket } = calledAtOne()
    expect(hall.does('window.next', { windowNo: 1 })).toEqual({ ticket: null, completed: null, ended: 'unserved' })
    expect(hall.ticket(ticket.id)).toMatchObject({ status: 'no-show', endedBy: 'unserved' })
  })

  it('counts from the last recall', () => {
    const { hall, ticket } = calledAtOne()
    hall.now += 25_000
    hall.does('window.recall', { windowNo: 1 })
    hall.now += 20_000
    hall.does('window.next', { windowNo: 1 })
    expect(hall.ticket(ticket.id).status).toBe('no-show')
  })

  it('completes later, with matters, or by complete', () => {
    const later = calledAtOne()
    later.hall.now += 30_000
    expect(later.hall.does('window.next', { windowNo: 1 }).ended).toBe('completed')
    expect(later.hall.ticket(later.ticket.id)).toMatchObject({ status: 'completed', startedAt: null })
    const done = calledAtOne()
    expect(done.hall.does('window.next', { windowNo: 1, matters: ['M1'] }).ended).toBe('completed')
    const byKey = calledAtOne()
    byKey.hall.does('window.complete', { windowNo: 1 })
    expect(byKey.hall.ticket(byKey.ticket.id).status).toBe('completed')
  })

  it('a miss of this kind does not count towards the two of R10', () => {
    const { hall, ticket } = calledAtOne()
    for (let round = 0; round < 4; round++) {
      hall.does('window.next', { windowNo: 1 })
      hall.does('ticket.reinstate', { ticketId: ticket.id })
    }
    expect(hall.ticket(ticket.id)).toMatchObject({ status: 'called', reinstateCount: 0 })
  })

  it('at a tutor hands the number on, untutored, when it is late', () => {
    const hall = new TestHall().open(5)
    const ticket = hall.issue([gradeA('new')], { lane: 'tutoring' })
    hall.next(5)
    hall.now += MINUTE
    expect(hall.does('window.next', { windowNo: 5 }).ended).toBe('tutored')
    expect(hall.ticket(ticket.id)).toMatchObject({ status: 'waiting', lane: 'priority' })
  })

  it('what was completed without Start can be brought back by staff, not at the kiosk', () => {
    const { hall, ticket } = calledAtOne()
    hall.now += MINUTE
    hall.does('window.next', { windowNo: 1 })
    expect(hall.refusal('ticket.reinstate', { ticketId: ticket.id })).toBe('ticket.not-no-show')
    hall.does('ticket.reinstate', { ticketId: ticket.id }, LEADER)
    expect(hall.ticket(ticket.id).status).toBe('called')
    expect(hall.state.counts.completed).toBe(0)
  })
})

describe('[R8] undo', () => {
  it('[R9] of a no-show shows it on the display again and lets it be announced again', () => {
    const { hall, ticket } = calledAtOne()
    for (let times = 0; times < 3; times++) {
      hall.now += 6_000
      hall.does('window.recall', { windowNo: 1 })
    }
    hall.does('window.no-show', { windowNo: 1 })
    expect(hall.state.calls).toEqual([])
    hall.does('window.reopen', { windowNo: 1, ticketId: ticket.id })
    expect(hall.state.calls[0]).toMatchObject({ number: 'Z001', windowNo: 1, times: 4 })
    hall.now += 6_000
    expect(hall.refusal('window.recall', { windowNo: 1 })).toBe('accepted')
    expect(hall.state.calls[0]?.times).toBe(5)
  })

  it('of a tutoring brings the number back to the tutor, until it is called again', () => {
    const hall = new TestHall().open(5)
    const ticket = hall.issue([taxpayer('new')], { lane: 'tutoring' })
    hall.next(5)
    hall.serveAndNext(5)
    expect(hall.ticket(ticket.id)).toMatchObject({ status: 'waiting', lane: 'general' })
    hall.does('window.reopen', { windowNo: 5, ticketId: ticket.id })
    expect(hall.ticket(ticket.id)).toMatchObject({ status: 'serving', lane: 'tutoring', windowNo: 5 })
    hall.next(5)
    hall.open(1).next(1)
    expect(hall.refusal('window.reopen', { windowNo: 5, ticketId: ticket.id })).toBe('reopen.not-here')
  })

  it('[R12] puts a number that had been sent to the window back there', () => {
    const hall = new TestHall().open(1, 2)
    const first = hall.issue()
    hall.next(2)
    const sent = hall.issue([taxpayer('ann')])
    hall.next(1)
    hall.does('window.transfer', { windowNo: 1, to: { windowNo: 2 } })
    hall.serveAndNext(2)
    hall.does('window.reopen', { windowNo: 2, ticketId: first.id })
    expect(hall.ticket(sent.id)).toMatchObject({ status: 'waiting', assignedWindowNo: 2 })
  })
})

describe('[R13] tutoring', () => {
  it('goes on whatever the window serves by then', () => {
    const hall = new TestHall().open(5)
    const ticket = hall.issue([taxpayer('new')], { lane: 'tutoring' })
    hall.next(5)
    hall.does('window.set-tiers', { windowNo: 5, tiers: [['general', 'priority']] }, LEADER)
    hall.does('window.start', { windowNo: 5 })
    hall.does('window.complete', { windowNo: 5 })
    expect(hall.ticket(ticket.id)).toMatchObject({ status: 'waiting', lane: 'general' })
  })

  it('five minutes after the last tutor left, each number five minutes after it came', () => {
    const hall = new TestHall().open(5, 1)
    hall.issue([taxpayer('a')], { lane: 'tutoring' })
    hall.does('window.pause', { windowNo: 5, reason: 'break', short: true })
    hall.pass(14 * MINUTE)
    const late = hall.issue([taxpayer('b')], { lane: 'tutoring' })
    hall.pass(5 * MINUTE)
    expect(hall.waiting('tutoring')).toHaveLength(2)
    hall.pass(2 * MINUTE)
    expect(hall.waiting('tutoring')).toEqual([])
    expect(hall.ticket(late.id).lane).toBe('general')
  })

  it('nobody asks for a lane that nobody attends; a hall without windows issues nothing', () => {
    const hall = new TestHall().open(1)
    expect(hall.refusal('ticket.issue', { lane: 'tutoring' }, { taxpayers: [taxpayer('a')] })).toBe('lane.closed')
    expect(new TestHall({ windows: [] }).refusal('ticket.issue', {})).toBe('hall.no-windows')
  })

  it('registered without a date is not new', () => {
    const hall = new TestHall()
    const ticket = hall.issue([taxpayer('a', { registeredOn: null })])
    expect(hall.ticket(ticket.id).isNewTaxpayer).toBe(false)
  })
})

describe('[R10] a missed number', () => {
  it('does not come back while the hall is closed', () => {
    const hall = new TestHall({ sessions: [{ from: '09:00', to: '10:00' }] }).open(1)
    const ticket = hall.issue()
    hall.next(1)
    hall.does('window.no-show', { windowNo: 1 })
    hall.pass(2 * HOUR)
    expect(hall.refusal('ticket.reinstate', { ticketId: ticket.id })).toBe('hall.closed')
  })

  it('stands right after the third, also before those who came back there earlier', () => {
    const hall = new TestHall().open(1)
    const missed = ['a', 'b'].map((name) => {
      const ticket = hall.issue([taxpayer(name)])
      hall.next(1)
      hall.does('window.no-show', { windowNo: 1 })
      return ticket
    })
    for (const name of ['c', 'd', 'e', 'f']) hall.issue([taxpayer(name)])
    for (const ticket of missed) hall.does('ticket.reinstate', { ticketId: ticket.id })
    expect(hall.waiting('general')).toEqual(['Z003', 'Z004', 'Z005', 'Z002', 'Z001', 'Z006'])
  })
})
