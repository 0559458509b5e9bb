import { expect, it } from 'vitest'
import { LEADER, TestHall, taxpayer } from '../testing/hall.ts'
import { takeTouched } from './touched.ts'

/** Numbers of the tickets that became live since, and of those that ceased to be. */
function lives({ state }: TestHall): [string[], string[]] {
  const { nowLive, noLongerLive } = takeTouched(state)
  const numbers = (tickets: typeof nowLive) => [...tickets].map(({ number }) => number)
  return [numbers(nowLive), numbers(noLongerLive)]
}

it('[R1] who becomes live and who ceases to be is noted once, and nobody who is called or served meanwhile', () => {
  const hall = new TestHall().open(1)
  hall.issue([taxpayer('ann')])
  hall.issue([taxpayer('ben')])
  expect(lives(hall)).toEqual([['Z001', 'Z002'], []])
  hall.next(1)
  hall.does('window.start', { windowNo: 1 })
  expect(lives(hall)).toEqual([[], []])
  hall.next(1)
  expect(lives(hall)).toEqual([[], ['Z001']])
})

it('[R1] who ends and comes back before that was saved is as before: the row is still there', () => {
  const hall = new TestHall().open(1)
  const { id } = hall.issue([taxpayer('ann')])
  hall.next(1)
  lives(hall)
  hall.does('window.no-show', { windowNo: 1 })
  hall.does('ticket.reinstate', { ticketId: id })
  expect(lives(hall)).toEqual([[], []])
  hall.does('ticket.cancel', { ticketId: id }, LEADER)
  expect(lives(hall)).toEqual([[], ['Z001']])
})

it('[R7] staffing is noted when an officer, a pause or tiers changed, not when people moved', () => {
  const hall = new TestHall().open(1)
  hall.issue()
  expect(takeTouched(hall.state).isStaffingTouched).toBe(true)
  hall.next(1)
  hall.does('window.complete', { windowNo: 1 })
  expect(takeTouched(hall.state)).toMatchObject({ isStaffingTouched: false, windows: { size: 1 } })
  hall.does('window.set-tiers', { windowNo: 1, tiers: [['general']] }, LEADER)
  expect(takeTouched(hall.state).isStaffingTouched).toBe(true)
  hall.does('window.pause', { windowNo: 1, reason: 'meal' })
  expect(takeTouched(hall.state).isStaffingTouched).toBe(true)
})
