import type { Lane, WaitingTicket } from '@one-window/protocol'
import { expect, it } from 'vitest'
import { at, viewOf } from '../../testing/window-view.ts'
import { waitingCount } from '../keys/keys.ts'
import { everybodyWaiting } from './waiting.ts'

function waiting(number: string, lane: Lane, turnMs: number): WaitingTicket {
  return { ticketId: `ticket-${number}`, number, lane, grounds: [], issuedAt: at(turnMs), turnAt: at(turnMs) }
}

it('[R12] those sent to this window come first, then its lanes by turn, then what it does not serve', () => {
  const view = viewOf('idle', {
    assigned: [waiting('Z009', 'general', 9_000)],
    waiting: [
      { lane: 'tutoring', count: 1, isServedHere: false, next: [waiting('F001', 'tutoring', 0)] },
      { lane: 'general', count: 2, isServedHere: true, next: [waiting('Z001', 'general', 1_000)] },
      { lane: 'priority', count: 1, isServedHere: true, next: [waiting('Y001', 'priority', 500)] },
    ],
  })
  expect(everybodyWaiting(view).map(({ number }) => number)).toEqual(['Z009', 'Y001', 'Z001', 'F001'])
})

it('[R12] whoever was sent to this window is counted once, in the lane', () => {
  const lane = { lane: 'general' as const, count: 2, isServedHere: true, next: [waiting('Z001', 'general', 1_000)] }
  expect(waitingCount(viewOf('idle', { assigned: [waiting('Z009', 'general', 9_000)], waiting: [lane] }))).toBe(2)
})
