import type { Estimate } from '@one-window/protocol'
import { describe, expect, it } from 'vitest'
import { samplesOf } from '../collections/samples.ts'
import { gradeA, MINUTE, TestHall, taxpayer } from '../testing/hall.ts'
import { ticketView } from '../ticket/ticket-view.ts'
import { gammaQuantiles } from './quantiles.ts'

/** What is said of so many calls by so many windows: 10 minutes each (assumed), spread like the exponential. */
function said(calls: number, windows: number, seconds = 600, variation2 = 1): Estimate {
  const { p50, p90 } = gammaQuantiles((calls * seconds) / windows, 1 / (variation2 / calls + 0.01))
  return { p50Seconds: Math.round(p50), p90Seconds: Math.round(p90) }
}

/** So many people with credit came in the last 30 minutes and left again; window `windowNo` has been open since. */
function afterVisitsOfCredit(visits: number, windowNo: number): TestHall {
  const hall = new TestHall().open(windowNo)
  const from = hall.now
  for (let visit = 0; visit < visits; visit++) {
    const { id } = hall.issue([gradeA(String(visit))])
    hall.does('ticket.cancel', { ticketId: id })
  }
  hall.now = from + 30 * MINUTE - 1000
  return hall
}

describe('[R20] the estimate', () => {
  it('is null while no window may call the number, and nothing once it is called', () => {
    const hall = new TestHall()
    expect(hall.issue().estimate).toBeNull()
    hall.open(5)
    expect(hall.issue().estimate).toBeNull()
    hall.open(1)
    expect(hall.issue().estimate).not.toBeNull()
    hall.next(1)
    expect(hall.does('window.start', { windowNo: 1 }).ticket.estimate).toBeNull()
  })

  it('grows with those really ahead and shrinks with each window', () => {
    const hall = new TestHall().open(1)
    const first = hall.issue([taxpayer('a')]).estimate
    const second = hall.issue([taxpayer('b')]).estimate
    const credit = hall.issue([gradeA('c')]).estimate
    expect([first, second, credit]).toEqual([said(1, 1), said(2, 1), said(1, 1)])
    hall.open(2)
    expect(hall.issue([taxpayer('d')]).estimate).toEqual(said(4, 2))
  })

  it('learns how long a ticket takes a window, and how different they are', () => {
    const hall = new TestHall().open(1)
    const seconds = Array.from({ length: 400 }, (_, index) => (index % 2 ? 450 : 150))
    Object.assign(hall.state.estimate.samples, { window: samplesOf(seconds) })
    expect(hall.issue().estimate).toEqual(said(1, 1, (400 * 300 + 5 * 600) / 405, (400 * 0.25 + 5) / 405))
  })

  it('[R13] knows tutoring apart', () => {
    const hall = new TestHall().open(1, 5)
    Object.assign(hall.state.estimate.samples, { tutoring: samplesOf(Array.from({ length: 400 }, () => 1200)) })
    const tutoring = hall.issue([taxpayer('new')], { lane: 'tutoring' }).estimate
    expect(tutoring).toEqual(said(1, 1, (400 * 1200 + 5 * 600) / 405, 5 / 405))
    expect(hall.issue().estimate).toEqual(said(1, 1))
  })

  it('of a number sent to a window counts only who stands before it there', () => {
    const hall = new TestHall().open(1, 2)
    const sent = hall.issue()
    hall.issue()
    hall.next(1)
    hall.does('window.transfer', { windowNo: 1, to: { windowNo: 2 } })
    expect(ticketView(hall.state, hall.ticket(sent.id)).estimate).toEqual(said(1, 1))
  })
})

describe('[R20] who will still come before', () => {
  it('are those with a head start, as many as in the last hour, while their head start reaches', () => {
    const hall = afterVisitsOfCredit(3, 1)
    // One in 10 minutes: during the 10 of a first guess 1, during the 15 that the head start reaches 1.5.
    expect(hall.issue().estimate).toEqual(said(2.5, 1))
  })

  it('reach farther by the extra of a window in the priority zone', () => {
    // The head start and the extra reach 30 minutes, the second guess is 20.
    expect(afterVisitsOfCredit(3, 3).issue().estimate).toEqual(said(3, 1))
    // One of two windows gives the extra: 22.5 minutes; the second guess is 5 + 5 × 0.5.
    expect(afterVisitsOfCredit(3, 3).open(1).issue().estimate?.p50Seconds).toBeLessThan(said(2, 2).p50Seconds)
  })

  it('do not pass somebody with the same head start', () => {
    expect(afterVisitsOfCredit(3, 3).issue([gradeA('late')]).estimate).toEqual(said(1, 1))
  })

  it('pass a number less, the longer it has waited', () => {
    const hall = afterVisitsOfCredit(3, 1)
    const ticket = hall.issue()
    hall.now += 15 * MINUTE
    hall.does('ticket.cancel', { ticketId: hall.issue().id })
    expect(ticketView(hall.state, hall.ticket(ticket.id)).estimate).toEqual(said(1, 1))
  })

  it('make a wait at most three times longer', () => {
    expect(afterVisitsOfCredit(300, 1).issue().estimate).toEqual(said(3, 1))
  })

  it('are tutored people too, who come back within half an hour', () => {
    const hall = new TestHall().open(1, 5)
    const from = hall.now
    for (const who of ['a', 'b', 'c']) {
      const { id } = hall.issue([taxpayer(who)], { lane: 'tutoring' })
      hall.next(5)
      hall.does('window.complete', { windowNo: 5 })
      hall.does('ticket.cancel', { ticketId: id })
    }
    hall.now = from + 30 * MINUTE - 1000
    expect(hall.issue().estimate?.p50Seconds).toBeCloseTo(said(3, 1).p50Seconds, -1)
    const tutoring = hall.issue([taxpayer('new')], { lane: 'tutoring' }).estimate
    expect(tutoring?.p50Seconds).toBeLessThan(said(1, 1).p50Seconds)
  })

  it('are unknown before a window has been open for 10 minutes of today', () => {
    const hall = afterVisitsOfCredit(20, 1)
    hall.now -= 20 * MINUTE + 1000
    expect(hall.issue().estimate).toEqual(said(1, 1))
  })

  it('are not those who came before the first window opened', () => {
    const hall = new TestHall()
    for (const who of ['a', 'b', 'c']) hall.does('ticket.cancel', { ticketId: hall.issue([gradeA(who)]).id })
    hall.open(1)
    hall.now += 20 * MINUTE
    expect(hall.issue().estimate).toEqual(said(1, 1))
  })
})

describe('[R20] the windows that will call', () => {
  /** Two windows for 45 minutes, then one of them pauses. */
  const oneOfTwoPaused = () => {
    const hall = new TestHall().open(1, 2)
    hall.now += 45 * MINUTE
    hall.does('window.pause', { windowNo: 2, reason: 'meal' })
    return hall
  }

  it('are those open now for a short wait, and more and more the average for a longer one', () => {
    const hall = oneOfTwoPaused()
    const near = (calls: number, windows: number) => said(calls, windows).p50Seconds / 1000
    expect((hall.issue().estimate?.p50Seconds ?? 0) / 1000).toBeCloseTo(near(1, 1.25), 1)
    for (const _ of [2, 3]) hall.issue()
    expect((hall.issue().estimate?.p50Seconds ?? 0) / 1000).toBeCloseTo(near(4, 2), 1)
  })

  it('are those of the last 45 minutes', () => {
    const hall = oneOfTwoPaused()
    hall.now += 45 * MINUTE
    for (const _ of [1, 2, 3]) hall.issue()
    expect(hall.issue().estimate).toEqual(said(4, 1))
  })

  it('are at least one, however long the only window was away', () => {
    const hall = new TestHall().open(1)
    hall.does('window.pause', { windowNo: 1, reason: 'meal' })
    hall.now += 45 * MINUTE
    hall.does('window.resume', { windowNo: 1 })
    for (const _ of [1, 2, 3]) hall.issue()
    expect(hall.issue().estimate).toEqual(said(4, 1))
  })

  it('are only those open now before a window has been open for 10 minutes of today', () => {
    const hall = new TestHall().open(1, 2)
    hall.now += 9 * MINUTE
    hall.does('window.pause', { windowNo: 2, reason: 'meal' })
    for (const _ of [1, 2, 3]) hall.issue()
    expect(hall.issue().estimate).toEqual(said(4, 1))
  })
})
