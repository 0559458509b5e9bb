import type { WindowSetup } from '@one-window/protocol'
import { expect, it } from 'vitest'
import { gradeA, MINUTE, TestHall, taxpayer } from '../testing/hall.ts'
import { WINDOWS } from '../testing/settings.ts'
import { passedBy } from './overtakes.ts'

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

/** Window 1 takes tutoring first and gives priority 15 minutes more. */
const TIERED = WINDOWS.map((setup): WindowSetup => {
  if (setup.windowNo !== 1) return setup
  return {
    ...setup,
    tiers: [['tutoring'], ['general', 'priority']],
    extraHeadStart: [{ lane: 'priority', minutes: 15 }],
  }
})

it('[R4] [R5] the extra is no cause for who waits in a later tier', () => {
  const hall = new TestHall({ windows: TIERED }).open(1)
  const general = hall.issue()
  hall.issue([taxpayer('new')], { lane: 'tutoring' })
  expect(hall.next(1)).toBe('F001')
  expect(hall.ticket(general.id).overtakes).toEqual({})
  hall.does('window.no-show', { windowNo: 1 })
  hall.now += 20 * MINUTE
  hall.issue([gradeA('credit')])
  expect(hall.next(1)).toBe('Y001')
  expect(hall.ticket(general.id).overtakes).toEqual({ extra: 1 })
})

it('[R4] [R5] nor is it where another tier of the window decided', () => {
  const windows = TIERED.map((setup): WindowSetup => ({ ...setup, tiers: [['priority'], ['general']] }))
  const hall = new TestHall({ windows }).open(1)
  const general = hall.issue()
  hall.now += 20 * MINUTE
  hall.issue([gradeA('credit')])
  expect(hall.next(1)).toBe('Y001')
  expect(hall.ticket(general.id).overtakes).toEqual({})
})

it('[R4] nor between two to whom the window gives the same', () => {
  const hall = new TestHall({ windows: TIERED }).open(1)
  hall.issue([gradeA('early')])
  const late = hall.issue([gradeA('late')])
  const serviceWindow = hall.state.windows.get(1)
  expect(serviceWindow && passedBy(hall.state, hall.ticket(late.id), serviceWindow)).toEqual([])
})

it('[R4] [R5] a number that came back passes nobody in a later tier', () => {
  const hall = new TestHall({ windows: TIERED }).open(1)
  const missed = hall.issue([taxpayer('new')], { lane: 'tutoring' })
  hall.next(1)
  hall.does('window.no-show', { windowNo: 1 })
  const general = hall.issue()
  hall.now += MINUTE
  hall.does('settings.change', { patch: { reinstateBehind: 0 } }, { account: 'admin', roles: ['admin'] })
  hall.does('ticket.reinstate', { ticketId: missed.id })
  expect(hall.next(1)).toBe('F001')
  expect(hall.ticket(general.id).overtakes).toEqual({})
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
