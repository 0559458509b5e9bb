import { expect, it } from 'vitest'
import { fold } from '../folds.ts'
import { keptHandleSeconds } from '../state/estimate.ts'
import { gradeA, HOUR, LEADER, MINUTE, TestHall } from '../testing/hall.ts'

/** A hall that knows something: two handle times, somebody with a head start, half an hour with a window. */
function knowing() {
  const hall = new TestHall().open(1)
  for (const who of ['a', 'b', 'c']) hall.issue([gradeA(who)])
  for (const _ of [1, 2, 3]) hall.next(1)
  hall.now += 30 * MINUTE
  hall.does('window.complete', { windowNo: 1 })
  return hall
}

it('[R20] keeps handle times over midnight and begins the rest anew, with the windows that stay open', () => {
  const hall = knowing()
  hall.pass(24 * HOUR)
  const { estimate } = hall.state
  expect(keptHandleSeconds(estimate)).toEqual({ window: [1, 1], tutoring: [] })
  expect(estimate).toMatchObject({ firstOpenedAt: hall.now, arrivals: { window: { 'credit-a': { sum: 0 } } } })
  expect(estimate.open.general).toMatchObject({ since: hall.now, count: 1, ms: { sum: 0 } })
  expect(estimate.visits.size).toBe(0)
})

it('[R15] a clock that is taken begins the day anew as well: no time has passed between before and after', () => {
  const hall = knowing()
  const at = hall.now - HOUR
  const data = { old: hall.now, new: at, by: 'administrator' as const }
  const seq = hall.state.seq + 1
  fold(hall.state, { name: 'clock.taken', data, seq, at, actor: 'admin', businessDay: '2026-03-02' })
  const { estimate } = hall.state
  expect(keptHandleSeconds(estimate)).toEqual({ window: [1, 1], tutoring: [] })
  expect(estimate).toMatchObject({ firstOpenedAt: at, open: { general: { since: at, count: 1, ms: { sum: 0 } } } })
  hall.now = at
  expect(hall.next(1)).toBeNull()
  expect(keptHandleSeconds(hall.state.estimate).window).toEqual([1, 1])
})

it('[R20] counts the windows by lane whenever one opens, pauses, closes, is set up otherwise or serves other lanes', () => {
  const hall = new TestHall()
  const open = () => Object.values(hall.state.estimate.open).map(({ count }) => count)
  hall.open(1, 4)
  expect(open()).toEqual([2, 2, 1])
  hall.does('window.set-tiers', { windowNo: 4, tiers: [['tutoring']] }, LEADER)
  expect(open()).toEqual([1, 1, 1])
  hall.does('window.pause', { windowNo: 1, reason: 'meal' })
  expect(open()).toEqual([0, 0, 1])
  hall.does('window.resume', { windowNo: 1 })
  hall.does('window.close', { windowNo: 4 })
  expect(open()).toEqual([1, 1, 0])
})
