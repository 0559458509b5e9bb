import type { KioskView } from '@one-window/protocol'
import { expect, it } from 'vitest'
import { hallFigures, laneOf, openingOf } from './hall-figures.ts'

const estimate = { p50Seconds: 300, p90Seconds: 700 }
const view = {
  isOpen: true,
  openWindows: 9,
  lanes: [
    { lane: 'general', waiting: 7, isOpen: true, estimate },
    { lane: 'priority', waiting: 2, isOpen: true, estimate: null },
    { lane: 'tutoring', waiting: 4, isOpen: true, estimate: null },
  ],
} as unknown as KioskView

it('counts who waits for the comprehensive windows, not who waits for a tutor', () => {
  expect(hallFigures(view, 'general')).toEqual({ waiting: 9, estimate, openWindows: 9 })
  expect(hallFigures(view, 'priority').estimate).toBeNull()
  expect(laneOf({ ...view, lanes: [] }, 'tutoring')).toMatchObject({ isOpen: false, waiting: 0 })
})

it('promises nothing while the server is away or the hall is closed', () => {
  expect(openingOf(view, true)).toBe('open')
  expect(openingOf({ ...view, isOpen: false }, true)).toBe('closed')
  expect(openingOf(view, false)).toBe('away')
})
