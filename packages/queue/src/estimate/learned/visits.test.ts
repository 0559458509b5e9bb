import { describe, expect, it } from 'vitest'
import { LEADER, MINUTE, TestHall, taxpayer } from '../../testing/hall.ts'

/** Somebody was called to window 1, nobody else waits; the clock stands one second after the call. */
function calledTo1() {
  const hall = new TestHall().open(1)
  const ticket = hall.issue([taxpayer('ann')])
  hall.next(1)
  return { hall, ticket }
}

const samples = (hall: TestHall) => hall.state.estimate.samples.window.seconds

describe('[R20] the time that one ticket takes a window', () => {
  it('is from its call to that window’s next call: walk, service and papers', () => {
    const { hall } = calledTo1()
    hall.issue()
    hall.does('window.start', { windowNo: 1 })
    hall.now += 4 * MINUTE
    hall.does('window.complete', { windowNo: 1 })
    hall.now += MINUTE
    expect(samples(hall)).toEqual([])
    hall.next(1)
    expect(samples(hall)).toEqual([5 * 60 + 4])
  })

  it('of one who did not come counts too', () => {
    const { hall } = calledTo1()
    hall.issue()
    hall.now += MINUTE
    hall.does('window.no-show', { windowNo: 1 })
    hall.next(1)
    expect(samples(hall)).toEqual([60 + 3])
  })

  it.each([
    ['pauses', (hall: TestHall) => hall.does('window.pause', { windowNo: 1, reason: 'meal' })],
    ['closes', (hall: TestHall) => hall.does('window.close', { windowNo: 1 })],
    ['is ready with nobody to call', (hall: TestHall) => hall.next(1)],
  ])('or until the window %s', (_what, leave) => {
    const { hall } = calledTo1()
    hall.does('window.complete', { windowNo: 1 })
    leave(hall)
    hall.now += MINUTE
    hall.issue()
    expect(samples(hall)).toEqual([2])
  })

  it('is none when the day ends meanwhile', () => {
    const { hall } = calledTo1()
    hall.does('day.close', {}, LEADER)
    hall.does('day.reopen', {}, LEADER)
    hall.issue()
    hall.next(1)
    expect(samples(hall)).toEqual([])
  })

  it('[R13] of tutoring is kept apart', () => {
    const hall = new TestHall().open(4)
    hall.issue([taxpayer('new')], { lane: 'tutoring' })
    for (const minutes of [0, 20, 6]) {
      hall.now += minutes * MINUTE
      hall.next(4)
    }
    expect(hall.state.estimate.samples.tutoring.seconds).toEqual([20 * 60 + 1])
    expect(samples(hall)).toEqual([6 * 60 + 1])
  })

  it('[R8] goes on when its end is undone, and a call undone took the window no time', () => {
    const { hall, ticket } = calledTo1()
    hall.issue()
    hall.now += MINUTE
    hall.next(1)
    expect(samples(hall)).toEqual([62])
    hall.does('window.reopen', { windowNo: 1, ticketId: ticket.id })
    expect(samples(hall)).toEqual([])
    hall.now += MINUTE
    hall.next(1)
    expect(samples(hall)).toEqual([62 + 1 + 60 + 1])
  })

  it('[R8] goes on as well when nobody was called since', () => {
    const { hall, ticket } = calledTo1()
    hall.does('window.complete', { windowNo: 1 })
    hall.does('window.reopen', { windowNo: 1, ticketId: ticket.id })
    hall.next(1)
    hall.does('window.reopen', { windowNo: 1, ticketId: ticket.id })
    hall.next(1)
    expect(samples(hall)).toEqual([5])
  })

  it('[R8] begins anew when one before the last is taken back', () => {
    const { hall, ticket } = calledTo1()
    for (const _ of [1, 2]) {
      hall.issue()
      hall.next(1)
    }
    hall.does('window.reopen', { windowNo: 1, ticketId: ticket.id })
    hall.next(1)
    expect(samples(hall)).toEqual([2, 2, 1])
  })
})
