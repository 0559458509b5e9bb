import { expect, it } from 'vitest'
import { calledAt, viewOf, windowOf } from '../../testing/window-view.ts'
import { laneRefusal, targetWindows } from './transfer.ts'

const tutor = windowOf(16, { state: 'serving', officer: 'w16', tiers: [['tutoring']] })

it('[R12] a number goes to another staffed window, also to a paused one, never to this or a closed one', () => {
  const windows = [windowOf(3, { state: 'called' }), windowOf(4, { state: 'paused' }), windowOf(5), tutor]
  expect(targetWindows(viewOf('called', { windows })).map(({ windowNo }) => windowNo)).toEqual([4, 16])
})

it('[R14] the priority lane needs grounds that stand', () => {
  const current = calledAt(0)
  const withGreen = { ...current, ticket: { ...current.ticket, grounds: ['green' as const] } }
  expect(laneRefusal(viewOf('called', { current }), 'priority')).toBe('noGrounds')
  expect(laneRefusal(viewOf('called', { current: withGreen }), 'priority')).toBeNull()
})

it('[R13] the tutoring lane needs a tutor who works, the general lane nothing', () => {
  const paused = { ...tutor, state: 'paused' as const }
  expect(laneRefusal(viewOf('called', { windows: [tutor] }), 'tutoring')).toBeNull()
  expect(laneRefusal(viewOf('called', { windows: [paused] }), 'tutoring')).toBe('noTutor')
  expect(laneRefusal(viewOf('called'), 'general')).toBeNull()
})
