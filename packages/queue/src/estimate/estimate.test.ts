import { describe, expect, it } from 'vitest'
import { gradeA, MINUTE, TestHall, taxpayer } from '../testing/hall.ts'
import { ticketView } from '../ticket/ticket-view.ts'
import { erlangQuantile, meanServiceMs } from './estimate.ts'

/** P(Erlang(shape, 1) ≤ x) by its exact sum. */
function erlangBelow(shape: number, x: number): number {
  let [term, sum] = [1, 1]
  for (let k = 1; k < shape; k++) {
    term *= x / k
    sum += term
  }
  return 1 - Math.exp(-x) * sum
}

/** The exact quantile by halving. */
function exactQuantile(shape: number, probability: number): number {
  let [low, high] = [0, shape * 4 + 10]
  for (let round = 0; round < 60; round++) {
    const middle = (low + high) / 2
    if (erlangBelow(shape, middle) < probability) low = middle
    else high = middle
  }
  return low
}

describe('[R20] the estimate', () => {
  it.each([1, 2, 3, 5, 10, 20, 50, 100])('is within 1.5 %% of the exact quantiles of Erlang(%d)', (shape) => {
    expect(Math.abs(erlangQuantile(shape, 0) / exactQuantile(shape, 0.5) - 1)).toBeLessThan(0.015)
    expect(Math.abs(erlangQuantile(shape, 1.2815515655446004) / exactQuantile(shape, 0.9) - 1)).toBeLessThan(0.015)
  })

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
    expect(first?.p50Seconds).toBe(Math.round(erlangQuantile(1, 0) * 600))
    expect(second?.p50Seconds).toBe(Math.round(erlangQuantile(2, 0) * 600))
    expect(credit).toEqual(first)
    hall.open(2)
    expect(hall.issue([taxpayer('d')]).estimate?.p50Seconds).toBe(Math.round((erlangQuantile(4, 0) * 600) / 2))
  })

  it('learns from the last handle times, but not from a number that never started', () => {
    const hall = new TestHall().open(1)
    hall.issue()
    hall.issue()
    hall.next(1)
    hall.next(1)
    expect(meanServiceMs(hall.state)).toBe(10 * MINUTE)
    hall.does('window.start', { windowNo: 1 })
    hall.now += 4 * MINUTE - 1000
    hall.does('window.complete', { windowNo: 1 })
    expect(meanServiceMs(hall.state)).toBe((5 * 10 * MINUTE + 4 * MINUTE) / 6)
  })

  it('of a number sent to a window counts only who stands before it there', () => {
    const hall = new TestHall().open(1, 2)
    const sent = hall.issue()
    hall.issue()
    hall.next(1)
    hall.does('window.transfer', { windowNo: 1, to: { windowNo: 2 } })
    const estimate = () => ticketView(hall.state, hall.ticket(sent.id)).estimate
    expect(estimate()?.p50Seconds).toBe(Math.round(erlangQuantile(1, 0) * 600))
  })
})
