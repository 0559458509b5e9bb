import type { CurrentTicket } from '@one-window/protocol'
import { expect, it } from 'vitest'
import { at, calledAt, NOW, servedAt, viewOf } from '../../testing/window-view.ts'
import { missLeftMs, nextEndOf } from './next-end.ts'

const called = { ...calledAt(-10_000), unservedUntil: at(20_000) }

function endOf(current: CurrentTicket | null, offsetMs = 0, ticked: string[] = []) {
  return nextEndOf(viewOf(current ? 'called' : 'idle', { current }), NOW + offsetMs, ticked)
}

function tutored(current: CurrentTicket): CurrentTicket {
  return { ...current, ticket: { ...current.ticket, lane: 'tutoring' } }
}

it('[R8b] a number that is called and not started counts as missed, until its time is over by the server’s clock', () => {
  expect(endOf(called)).toBe('missed')
  expect(endOf(called, 19_999)).toBe('missed')
  expect(endOf(called, 20_000)).toBe('completed')
  expect(missLeftMs(called, NOW + 5_000)).toBe(15_000)
  expect(missLeftMs(called, NOW + 60_000)).toBe(0)
})

it('[R8b] what was started, or whose matters are ticked, is completed at any time', () => {
  expect(endOf(servedAt(-1_000))).toBe('completed')
  expect(endOf(called, 0, ['R001'])).toBe('completed')
})

it('[R8b] a hall without such a time completes as ever, and nobody here ends nothing', () => {
  expect(endOf(calledAt(0))).toBe('completed')
  expect(endOf(null)).toBeNull()
})

it('[R13] a tutor’s number goes on: missed at first, untutored later, tutored when it was started', () => {
  expect(endOf(tutored(called))).toBe('missed')
  expect(endOf(tutored(called), 20_000)).toBe('untutored')
  expect(endOf(tutored(servedAt(-1_000)))).toBe('tutored')
  expect(endOf(tutored(called), 0, ['R001'])).toBe('tutored')
})
