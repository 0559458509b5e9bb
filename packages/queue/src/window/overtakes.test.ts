import { expect, it } from 'vitest'
import { gradeA, MINUTE, TestHall, taxpayer } from '../testing/hall.ts'

it('[R4] a special call passes everybody with an earlier turn who could be called there, in any lane of the window', () => {
  const hall = new TestHall().open(4)
  const general = hall.issue()
  const tutoring = hall.issue([taxpayer('new')], { lane: 'tutoring' })
  const credit = hall.issue([gradeA('credit')])
  const last = hall.issue()
  hall.does('window.call', { windowNo: 4, ticketId: last.id, reason: 'has to catch a train' })
  for (const { id } of [general, tutoring, credit]) expect(hall.ticket(id).overtakes).toEqual({ special: 1 })
  expect(hall.ticket(last.id).overtakes).toEqual({})
  expect(hall.state.counts.overtakes).toBe(3)
})

it('[R4] nobody counts as passed who waits in a lane that the window does not serve, or has the later turn', () => {
  const hall = new TestHall().open(1, 5)
  const tutoring = hall.issue([taxpayer('new')], { lane: 'tutoring' })
  const called = hall.issue()
  const later = hall.issue()
  hall.does('window.call', { windowNo: 1, ticketId: called.id, reason: 'has to catch a train' })
  expect([tutoring, later].map(({ id }) => hall.ticket(id).overtakes)).toEqual([{}, {}])
})

it('[R4] a window’s extra head start is kept as the cause', () => {
  const hall = new TestHall().open(3)
  const early = hall.issue([taxpayer('early')])
  hall.now += 25 * MINUTE
  hall.issue([gradeA('credit')])
  expect(hall.next(3)).toBe('Y001')
  expect(hall.ticket(early.id).overtakes).toEqual({ extra: 1 })
})

it('[R4] who waited already when a number came back to a place before theirs was passed by it', () => {
  const hall = new TestHall().open(1)
  const missed = hall.issue([taxpayer('ann')])
  hall.next(1)
  hall.does('window.no-show', { windowNo: 1 })
  const others = Array.from({ length: 5 }, () => hall.issue())
  hall.does('ticket.reinstate', { ticketId: missed.id })
  const after = hall.issue()
  expect([1, 2, 3, 4].map(() => hall.next(1, { matters: [] }))).toEqual(['Z002', 'Z003', 'Z004', 'Z001'])
  expect(others.map(({ id }) => hall.ticket(id).overtakes)).toEqual([{}, {}, {}, { reinstated: 1 }, { reinstated: 1 }])
  expect(hall.ticket(after.id).overtakes).toEqual({})
})
